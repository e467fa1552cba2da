import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findInformation } from "@/db/queries/information";
import { refusal } from "@/domain/flow";
import { officeSteps, stepOf } from "@/domain/information/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { wordsOf } from "@/server/words";
import { takeInformationStepAndReturn } from "../../../actions";
import { StepFields } from "./step-fields";

/** One step that needs words: a page of its own, with what the lifecycle asks for. */
export default page<{ id: string; step: string }>({
  permission: "information.read",
  async render({ viewer, params, held }) {
    const information = await findInformation(viewer, params.id);
    const step = officeSteps.find((each) => each === params.step);
    if (!information || !step || refusal(stepOf(step), viewer, information.facts)) notFound();
    const t = await getTranslations("information");
    const hint = (await wordsOf("information.hint"))(step);
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/information/${information.id}`}>← {information.request.wanted}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        {hint !== step && <p className="hint">{hint}</p>}
        <Form action={takeInformationStepAndReturn} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={information.id} />
          <input type="hidden" name="version" value={information.case.version} />
          <StepFields viewer={viewer} information={information} step={step} />
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/information/${information.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
