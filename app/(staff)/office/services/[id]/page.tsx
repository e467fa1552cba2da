import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Guide } from "@/components/services/guide";
import { StepForm } from "@/components/ui/step-form";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { listEvents } from "@/db/queries/events";
import { findServiceItem } from "@/db/queries/service-items";
import { can } from "@/domain/access";
import { openSteps } from "@/domain/flow";
import { serviceItemFlow } from "@/domain/services/states";
import { dayFormat } from "@/server/day-format";
import { guideWords } from "@/server/guide-words";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { wordsOf } from "@/server/words";
import { moveItem } from "../actions";
import { Findings } from "./findings";
import { GuideForm } from "./guide-form";

/** One guide: what it lacks, what may be done with it, and the guide itself – as a form while it is a draft. */
export default page<{ id: string }>({
  permission: "services.read",
  async render({ viewer, params, search, held }) {
    const item = await findServiceItem(viewer, params.id);
    if (!item) notFound();
    const t = await getTranslations("services.office");
    const say = await wordsOf("events");
    const { moment } = await dayFormat();
    const steps = openSteps(serviceItemFlow, viewer, item);
    const events = await listEvents(item);
    const isEditing = item.state === "draft" && can(viewer, "services.maintain");
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/services">← {t("title")}</a>
        </p>
        <Title>{item.name}</Title>
        <p className="hint dotted" id="state">
          <strong>{t(`states.${item.state}`)}</strong>
          <span>{item.code}</span>
          <span>{item.officeName}</span>
          <span>{item.matterName}</span>
          {item.publishedVersion && (
            <a href={`/services/${item.slug}`}>{t("edition", { version: item.publishedVersion })}</a>
          )}
        </p>
        {one(search, "saved") && <p className="report report-good">{t("saved")}</p>}
        <div className="with-side">
          <div className="stack">
            <Findings guide={item.guide} />
            {isEditing ? (
              <GuideForm item={item} held={held} />
            ) : (
              <Guide guide={item.guide} words={await guideWords()} />
            )}
          </div>
          <div className="stack">
            <section aria-labelledby="steps" className="stack-small">
              <h2 id="steps">{t("next")}</h2>
              <StepForm
                id={item.id}
                once={newOnce()}
                action={moveItem}
                steps={steps.map((name) => ({ name, label: t(`steps.${name}`) }))}
                opinionLabel={t("opinion")}
                opinionHint={t("opinionHint")}
              />
              {steps.length === 0 && <p className="quiet">{t("nothingToDo")}</p>}
            </section>
            <Timeline
              title={t("history")}
              format={moment}
              events={events.map(({ id, what, at, opinion, actorName, postName }) => ({
                ...{ id, at, opinion, what: say(what) },
                who: [actorName, postName].filter(Boolean).join("　"),
              }))}
            />
          </div>
        </div>
      </div>
    );
  },
});
