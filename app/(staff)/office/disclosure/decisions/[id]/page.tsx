import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionLine } from "@/app/_disclosure/decision-line";
import { Title } from "@/components/ui/title";
import { findDecision } from "@/db/queries/village-decisions";
import { type DecisionStep, decisionSteps, recordRefusal, stateOf } from "@/domain/disclosure/decisions";
import { postInVillage } from "@/domain/disclosure/states";
import { one, page } from "@/server/page";
import { History } from "../../[id]/history";
import { StepFiles } from "./files";
import { RecordForm } from "./record-form";

/** One decision: its six steps, the next one to write down, and what hangs on each. */
export default page<{ id: string }>({
  permission: "disclosure.read",
  async render({ viewer, params, search, held }) {
    const decision = await findDecision(viewer, params.id);
    if (!decision) notFound();
    const t = await getTranslations("decisions");
    const { records, rules } = decision;
    const state = stateOf(records, rules);
    const mayWrite = postInVillage(viewer, "disclosure.draft", decision.villageId) !== undefined;
    const isMending = one(search, "mend") === "1";
    const open = mayWrite ? decisionSteps.filter((step) => recordRefusal(step, records, rules) === null) : [];
    const written = (step: DecisionStep) => records.find((one) => one.step === step);
    const last = open.find(written);
    const chosen = isMending ? last : open.find((step) => !written(step));
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/disclosure/decisions">← {t("back")}</a>
        </p>
        <Title>{decision.title}</Title>
        <p className="dotted">
          <span>{decision.villageName}</span>
          <span>{t(`matters.${decision.matter}`)}</span>
          <strong>{t(`states.${state}`)}</strong>
          {decision.publishedAt && (
            <a href={`/villages/${decision.villageId}/decisions/${decision.id}`}>{t("asReaders")}</a>
          )}
        </p>
        <p>{decision.summary}</p>
        {state === "rejected" && <p className="report report-bad">{t("rejectedHint")}</p>}
        <div className="with-side">
          <div className="stack">
            <DecisionLine
              records={records}
              rules={rules}
              under={({ step }) => (
                <StepFiles
                  viewer={viewer}
                  decision={decision}
                  step={step}
                  mayAdd={mayWrite}
                  search={search}
                />
              )}
            />
          </div>
          <div className="stack">
            {chosen && <RecordForm decision={decision} step={chosen} before={written(chosen)} held={held} />}
            {last && !isMending && (
              <p>
                <a className="tap" href={`/office/disclosure/decisions/${decision.id}?mend=1`}>
                  {t("mend")}：{t(`steps.${last}`)}
                </a>
              </p>
            )}
            <History item={decision} />
          </div>
        </div>
      </div>
    );
  },
});
