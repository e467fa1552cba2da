import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { DecisionRecord } from "@/db/queries/village-decisions";
import {
  type DecisionRules,
  decisionSteps,
  hasVotes,
  isMeeting,
  stateOf,
  verdictOf,
} from "@/domain/disclosure/decisions";
import { dayFormat } from "@/server/day-format";

type Props = {
  records: readonly DecisionRecord[];
  rules: DecisionRules;
  /** What stands under a step beside its record: its files. */
  under?: (record: DecisionRecord) => ReactNode;
};

/** 四议两公开 as a line of six steps: when, where, how many were there, how they voted, and whether that was enough. */
export async function DecisionLine({ records, rules, under }: Props) {
  const t = await getTranslations("decisions");
  const { long } = await dayFormat();
  const state = stateOf(records, rules);
  const failed =
    state === "rejected"
      ? records.find((one) => hasVotes(one.step) && !verdictOf(one, rules).isPassed)
      : null;
  return (
    <ol className="decision-line" aria-label={t("line")}>
      {decisionSteps.map((step) => {
        const record = records.find((one) => one.step === step);
        const is = failed?.step === step ? "rejected" : record ? "done" : state === step ? "now" : "waiting";
        const { conditions } = record ? verdictOf(record, rules) : { conditions: [] };
        return (
          <li key={step} className={`decision-${is}`} aria-current={is === "now" ? "step" : undefined}>
            <p className="decision-step">
              <strong>{t(`steps.${step}`)}</strong> <span className="hint">{t(`stepStates.${is}`)}</span>
            </p>
            {record && (
              <>
                <p>
                  {isMeeting(step) || !record.postedUntil
                    ? t("held", { day: long(record.heldOn), place: record.place })
                    : t("posted", {
                        from: long(record.heldOn),
                        to: long(record.postedUntil),
                        place: record.place,
                      })}
                  {record.form && <span className="hint block">{t(`forms.${record.form}`)}</span>}
                </p>
                {isMeeting(step) && <p>{t("attendance", { due: record.due, present: record.present })}</p>}
                {hasVotes(step) && (
                  <p>
                    {t("votes", {
                      votesFor: record.votesFor,
                      votesAgainst: record.votesAgainst,
                      abstentions: record.abstentions,
                    })}
                  </p>
                )}
                {conditions.length > 0 && (
                  <ul className="conditions hint">
                    {conditions.map(({ key, isMet, args }) => (
                      <li key={key} className={isMet ? undefined : "wrong"}>
                        {isMet ? "✓" : "✗"} {t(`conditions.${key}` as "conditions.twoThirds", args as never)}{" "}
                        {t(isMet ? "met" : "notMet")}
                      </li>
                    ))}
                  </ul>
                )}
                {record.note && <p className="pre-line">{record.note}</p>}
                {under?.(record)}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
