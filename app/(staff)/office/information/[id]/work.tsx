import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Information } from "@/db/queries/information";
import type { Viewer } from "@/domain/access";
import { openSteps } from "@/domain/flow";
import { expectedStep, informationFlow, officeSteps, stepOf } from "@/domain/information/flow";
import { needsSignedDay } from "@/domain/information/receipt-day";
import { actingPost } from "@/server/cases/move";
import { newOnce } from "@/server/once";
import { takeInformationStep } from "../actions";

/** Steps that need no words go at once; the others have a form of their own. */
const atOnce: ReadonlySet<string> = new Set(["confirmReceipt", "passSecrecy", "approve", "archive"]);

/** What this viewer may do now, the usual step first. */
export async function Work({ viewer, information }: { viewer: Viewer; information: Information }) {
  const t = await getTranslations("information");
  const { state, version, channel } = information.case;
  const expected = expectedStep[state];
  const isAtOnce = (step: string) =>
    atOnce.has(step) && !(step === "confirmReceipt" && needsSignedDay(channel));
  const steps = openSteps(informationFlow, viewer, information.facts)
    .filter((step) => officeSteps.includes(step))
    .sort((a, b) => Number(b === expected) - Number(a === expected));
  const acting = steps[0] && actingPost(viewer, information, stepOf(steps[0]))?.actingFor;
  return (
    <section aria-labelledby="work" className="part todo">
      <h2 id="work">{t(steps.length > 0 ? "staff.todo" : "staff.nothingToDo")}</h2>
      {acting && <p className="tag tag-amber">{t("staff.acting", { name: acting.name })}</p>}
      <p className="hint">{t(`guide.${state}`)}</p>
      <Form action={takeInformationStep} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={information.id} />
        <input type="hidden" name="version" value={version} />
        <div className="row">
          {steps.map((step, at) =>
            isAtOnce(step) ? (
              <Button key={step} name="step" value={step} kind={at === 0 ? "primary" : "plain"}>
                {t(`step.${step}`)}
              </Button>
            ) : (
              <a
                key={step}
                className={at === 0 ? "button button-primary" : "button button-plain"}
                href={`/office/information/${information.id}/step/${step}`}
              >
                {t(`step.${step}`)}
              </a>
            ),
          )}
        </div>
      </Form>
    </section>
  );
}
