import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { openSteps } from "@/domain/flow";
import { isRegistrar } from "@/domain/petitions/facts";
import {
  officeSteps,
  type PetitionStep,
  petitionFlow,
  spokenForSteps,
  stepOf,
} from "@/domain/petitions/flow";
import { actingPost } from "@/server/cases/move";
import { newOnce } from "@/server/once";
import { takeStep } from "../actions";
import { Proposal } from "./proposal";

/** Steps that need nothing but the press of a button. */
const atOnce: ReadonlySet<PetitionStep> = new Set(["accept", "acceptPlain", "agreeReturn", "close"]);
/** A leader decides in place: the first agrees, the second sends back with a word. */
const decisions: Partial<Record<string, readonly [PetitionStep, PetitionStep]>> = {
  refusalDraft: ["approveRefusal", "sendBackRefusal"],
  extensionAsked: ["grantExtension", "refuseExtension"],
  opinionDraft: ["passOpinion", "sendBackOpinion"],
  opinionPassed: ["signOpinion", "sendBackOpinion"],
};

/** What this viewer may do now, the usual step first. */
export async function Work({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions");
  const mayWriteDown = isRegistrar(viewer, petition.facts);
  const spokenFor: readonly string[] = mayWriteDown ? spokenForSteps : [];
  const open = openSteps(petitionFlow, viewer, petition.facts).filter(
    (step) => officeSteps.includes(step) || spokenFor.includes(step),
  );
  const [agree, back] = decisions[petition.facts.state] ?? [];
  const mayDecide = agree !== undefined && open.includes(agree);
  const steps = open.filter((step) => step !== agree && step !== back);
  const acting = open[0] && actingPost(viewer, petition, stepOf(open[0]))?.actingFor;
  const hidden = (
    <>
      <input type="hidden" name="id" value={petition.id} />
      <input type="hidden" name="version" value={petition.case.version} />
    </>
  );
  return (
    <section aria-labelledby="work" className="part todo stack-small">
      <h2 id="work">{t(open.length > 0 ? "staff.todo" : "staff.nothingToDo")}</h2>
      {acting && <p className="tag tag-amber">{t("staff.acting", { name: acting.name })}</p>}
      <Proposal petition={petition} />
      {mayDecide && back && (
        <Form action={takeStep} once={newOnce()} className="stack-small decide">
          {hidden}
          <Button name="step" value={agree}>
            {t(`step.${agree}`)}
          </Button>
          <details>
            <summary>{t("staff.other")}</summary>
            <div className="stack-small">
              <Field
                name="opinion"
                label={t("staff.yourOpinion")}
                hint={t("staff.opinionHint")}
                lines={2}
                isOptional
              />
              <Button kind="plain" name="step" value={back}>
                {t(`step.${back}`)}
              </Button>
            </div>
          </details>
        </Form>
      )}
      <Form action={takeStep} once={newOnce()} className="stack-small">
        {hidden}
        <div className="row">
          {steps.map((step, at) => {
            const isFirst = at === 0 && !mayDecide;
            return atOnce.has(step) ? (
              <Button key={step} name="step" value={step} kind={isFirst ? "primary" : "plain"}>
                {t(`step.${step}`)}
              </Button>
            ) : (
              <a
                key={step}
                className={isFirst ? "button button-primary" : "button button-plain"}
                href={`/office/petitions/${petition.id}/step/${step}`}
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
