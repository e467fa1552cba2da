import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findPetition } from "@/db/queries/petitions";
import { refusal } from "@/domain/flow";
import { isRegistrar } from "@/domain/petitions/facts";
import { officeSteps, spokenForSteps, stepOf } from "@/domain/petitions/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { takeStepAndReturn } from "../../../actions";
import { StepFields } from "./step-fields";

/** One step that needs words: a page of its own, with what the lifecycle asks for. */
export default page<{ id: string; step: string }>({
  permission: "petitions.read",
  async render({ viewer, params, held }) {
    const petition = await findPetition(viewer, params.id);
    const step = [...officeSteps, ...spokenForSteps].find((each) => each === params.step);
    if (!petition || !step || refusal(stepOf(step), viewer, petition.facts)) notFound();
    const isSpokenFor = (spokenForSteps as readonly string[]).includes(step);
    if (isSpokenFor && !isRegistrar(viewer, petition.facts)) notFound();
    const t = await getTranslations("petitions");
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/petitions/${petition.id}`}>← {petition.petition.subject}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        <Form action={takeStepAndReturn} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={petition.id} />
          <input type="hidden" name="version" value={petition.case.version} />
          <StepFields viewer={viewer} petition={petition} step={step} />
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/petitions/${petition.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
