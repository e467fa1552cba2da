import { getTranslations } from "next-intl/server";
import { DecideForm } from "@/components/applications/decide-form";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { applicationFlow, officeSteps, stepOf } from "@/domain/applications/flow";
import { openSteps } from "@/domain/flow";
import { decideTold } from "@/server/applications/decide-told";
import { actingPost } from "@/server/cases/move";
import { newOnce } from "@/server/once";
import { takeStep } from "../actions";

/** Steps that can be undone by the next one or need no words go at once; the others have a form of their own. */
const atOnce: ReadonlySet<string> = new Set(["receive", "accept", "startReview", "archive"]);
const decisions: ReadonlySet<string> = new Set(["approve", "reject", "sendBack"]);

/** What this viewer may do now, the usual step first. */
export async function Work({ viewer, application }: { viewer: Viewer; application: Application }) {
  const t = await getTranslations("applications");
  const open = openSteps(applicationFlow, viewer, application.facts).filter((step) =>
    officeSteps.includes(step),
  );
  const mayDecide = open.includes("approve");
  const steps = open.filter((step) => !decisions.has(step));
  const told = mayDecide ? await decideTold(application) : undefined;
  const acting = open[0] && actingPost(viewer, application, stepOf(open[0]))?.actingFor;
  const { state, version } = application.case;
  return (
    <section aria-labelledby="work" className="part todo">
      <h2 id="work">{t(open.length > 0 ? "staff.todo" : "staff.nothingToDo")}</h2>
      {acting && <p className="tag tag-amber">{t("staff.acting", { name: acting.name })}</p>}
      <p className="hint">{t(`staff.guide.${state}` as "staff.guide.received")}</p>
      {told && <DecideForm action={takeStep} {...told} />}
      <Form action={takeStep} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={application.id} />
        <input type="hidden" name="version" value={version} />
        <div className="row">
          {steps.map((step, at) => {
            const isFirst = at === 0 && !mayDecide;
            return atOnce.has(step) && !("needs" in stepOf(step)) ? (
              <Button key={step} name="step" value={step} kind={isFirst ? "primary" : "plain"}>
                {t(`step.${step}`)}
              </Button>
            ) : (
              <a
                key={step}
                className={isFirst ? "button button-primary" : "button button-plain"}
                href={`/office/applications/${application.id}/step/${step}`}
              >
                {t(`step.${step}`)}…
              </a>
            );
          })}
        </div>
      </Form>
    </section>
  );
}
