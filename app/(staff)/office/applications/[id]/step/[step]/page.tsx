import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findApplication } from "@/db/queries/applications";
import { officeSteps, stepOf } from "@/domain/applications/flow";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { takeStepAndReturn } from "../../../actions";
import { StepFields } from "./step-fields";

/** One step that needs words: a page of its own, with what the lifecycle asks for and usual sentences. */
export default page<{ id: string; step: string }>({
  permission: "applications.read",
  async render({ viewer, params, held }) {
    const application = await findApplication(viewer, params.id);
    const step = officeSteps.find((each) => each === params.step);
    if (!application || !step || refusal(stepOf(step), viewer, application.facts)) notFound();
    const t = await getTranslations("applications");
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/applications/${application.id}`}>← {application.case.title}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        <p className="hint">{t(`staff.stepHint.${step}` as "staff.stepHint.propose")}</p>
        <Form action={takeStepAndReturn} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={application.id} />
          <input type="hidden" name="version" value={application.case.version} />
          <StepFields viewer={viewer} application={application} step={step} />
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/applications/${application.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
