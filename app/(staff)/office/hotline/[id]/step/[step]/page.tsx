import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOrder } from "@/db/queries/hotline";
import { refusal } from "@/domain/flow";
import { atOnce, orderSteps, stepOf } from "@/domain/hotline/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { takeOrderStepAndReturn } from "../../../actions";
import { StepFields } from "./step-fields";

/** One step that needs words: a page of its own, with what the lifecycle asks for and usual sentences. */
export default page<{ id: string; step: string }>({
  permission: "hotline.read",
  async render({ viewer, params, held }) {
    const order = await findOrder(viewer, params.id);
    const step = orderSteps.find((each) => each === params.step && !atOnce.has(each));
    if (!order || !step || refusal(stepOf(step), viewer, order.facts)) notFound();
    const t = await getTranslations("hotline");
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/hotline/${order.id}`}>← {order.case.title}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        <p className="hint">{t(`stepHint.${step}` as "stepHint.assign")}</p>
        <Form action={takeOrderStepAndReturn} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={order.id} />
          <input type="hidden" name="version" value={order.case.version} />
          <StepFields viewer={viewer} order={order} step={step} />
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/hotline/${order.id}`}>
              {t("back")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
