import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { moveAsk, sortAsk } from "@/app/_asks/actions";
import { Said } from "@/app/_asks/said";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findAsk } from "@/db/queries/asks";
import { askStep } from "@/domain/asks/flow";
import { refusal } from "@/domain/flow";
import { sortingTargets } from "@/server/asks/keys";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { TargetFields } from "./target-fields";

/** One way on: what an ask becomes, with what that kind needs, or the answer at once. */
export default page<{ id: string; target: string }>({
  permission: "asks.sort",
  async render({ viewer, params, search, held }) {
    const ask = await findAsk(viewer, params.id);
    const target = sortingTargets.find((each) => each === params.target);
    if (!ask || !target || refusal(askStep("answer"), viewer, ask.facts)) notFound();
    const t = await getTranslations("asks");
    const isTurning = target !== "answer" && target !== "close";
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/asks/${ask.id}`}>← {ask.case.title}</a>
        </p>
        <Title>{t(`target.${target}`)}</Title>
        <Said title={t("staff.said")} text={ask.ask.text} />
        <Form action={isTurning ? sortAsk : moveAsk} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={ask.id} />
          <input type="hidden" name="version" value={ask.case.version} />
          {isTurning ? (
            <>
              <input type="hidden" name="target" value={target} />
              <TargetFields {...{ viewer, ask, target }} item={one(search, "item")} />
              <Field
                name="opinion"
                label={t("staff.reason")}
                hint={t("staff.reasonHint")}
                value={t(`staff.reasons.${target}`)}
                lines={2}
                maxLength={300}
              />
            </>
          ) : (
            <Field
              name="opinion"
              label={t(`staff.${target}Text`)}
              hint={t(`staff.${target}Hint`)}
              lines={6}
              maxLength={1000}
            />
          )}
          <div className="row">
            {isTurning ? (
              <Button>{t("staff.turnIt")}</Button>
            ) : (
              <Button name="step" value={target}>
                {t(`target.${target}`)}
              </Button>
            )}
            <a className="button button-plain" href={`/office/asks/${ask.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
