import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Written } from "@/app/_petitions/written";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findPetition } from "@/db/queries/petitions";
import { isRegistrar } from "@/domain/petitions/facts";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { Alike } from "./alike";
import { DeskNow } from "./desk-now";
import { Identity } from "./identity";
import { More } from "./more";
import { Papers } from "./papers";
import { Records } from "./records";
import { Recusals } from "./recusals";
import { State } from "./state";
import { Work } from "./work";

/** 信访事项: what to do on top, what was brought, who is behind it; the desk and the course on the right. */
export default page<{ id: string }>({
  permission: "petitions.read",
  async render({ viewer, params }) {
    const petition = await findPetition(viewer, params.id);
    if (!petition) notFound();
    const { case: it, facts } = petition;
    if (it.state === "draft") redirect(`/office/petitions/${it.id}/check`);
    const t = await getTranslations("petitions");
    const { moment } = await dayFormat();
    const isOpen = !facts.isSealed;
    const mayArrange = isOpen && isRegistrar(viewer, facts);
    return (
      <div className="stack">
        <p className="back no-print">
          <a href={isOpen ? "/office/petitions" : "/office"}>← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{petition.petition.subject}</Title>
          <p className="dotted">
            <span className="number">{it.receiptNo}</span>
            <strong>{t(`state.${it.state}.name`)}</strong>
          </p>
        </div>
        <div className="with-side">
          <div className="stack">
            <Work viewer={viewer} petition={petition} />
            <State petition={petition} />
            <Written petition={petition} title={t("staff.content")} />
            <Identity viewer={viewer} petition={petition} />
            {isOpen && <Papers petition={petition} />}
            {isOpen && <Records viewer={viewer} petition={petition} />}
            {mayArrange && <Alike viewer={viewer} petition={petition} />}
            {mayArrange && <Recusals viewer={viewer} petition={petition} />}
            {mayArrange && <More viewer={viewer} petition={petition} />}
          </div>
          <div className="stack">
            <DeskNow viewer={viewer} petition={petition} />
            <Timeline
              events={await happeningsForStaff(petition)}
              title={t("staff.history")}
              format={moment}
            />
          </div>
        </div>
      </div>
    );
  },
});
