import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Order } from "@/db/queries/hotline";
import type { Viewer } from "@/domain/access";
import { openSteps } from "@/domain/flow";
import { atOnce, orderFlow, stepOf } from "@/domain/hotline/flow";
import { actingPost } from "@/server/cases/move";
import { newOnce } from "@/server/once";
import { takeOrderStep } from "../actions";

/** What this viewer may do now, the usual step first. */
export async function Work({ viewer, order }: { viewer: Viewer; order: Order }) {
  const t = await getTranslations("hotline");
  const steps = openSteps(orderFlow, viewer, order.facts);
  const acting = steps[0] && actingPost(viewer, order, stepOf(steps[0]))?.actingFor;
  const { state, version } = order.case;
  const { supervision, returnReason, redoCount } = order.order;
  return (
    <section aria-labelledby="work" className="part todo">
      <h2 id="work">{t(steps.length > 0 ? "work.todo" : "work.nothing")}</h2>
      {acting && <p className="tag tag-amber">{t("work.acting", { name: acting.name })}</p>}
      <p className="hint">{t(`guide.${state}`)}</p>
      {redoCount > 1 && <p className="report report-bad">{t("work.redCard", { count: redoCount })}</p>}
      {supervision && (
        <p className="report">
          {t("work.supervision")}：{supervision}
        </p>
      )}
      {returnReason && (
        <p className="report">
          {t("work.returned")}：{returnReason}
        </p>
      )}
      <Form action={takeOrderStep} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={order.id} />
        <input type="hidden" name="version" value={version} />
        <div className="row">
          {steps.map((step, at) =>
            atOnce.has(step) ? (
              <Button key={step} name="step" value={step} kind={at === 0 ? "primary" : "plain"}>
                {t(`step.${step}`)}
              </Button>
            ) : (
              <a
                key={step}
                className={at === 0 ? "button button-primary" : "button button-plain"}
                href={`/office/hotline/${order.id}/step/${step}`}
              >
                {t(`step.${step}`)}…
              </a>
            ),
          )}
        </div>
      </Form>
    </section>
  );
}
