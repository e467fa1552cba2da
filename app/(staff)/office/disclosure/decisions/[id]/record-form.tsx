import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Decision, DecisionRecord } from "@/db/queries/village-decisions";
import {
  type DecisionStep,
  hasVotes,
  isMeeting,
  mayBeMerged,
  meetingForms,
} from "@/domain/disclosure/decisions";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import { recordVillageStep } from "../actions";

type Props = {
  decision: Decision;
  step: DecisionStep;
  before: DecisionRecord | undefined;
  held: Outcome | undefined;
};

/** What is written down of a step: each kind asks for its own. */
export async function RecordForm({ decision, step, before, held }: Props) {
  const t = await getTranslations("decisions");
  const numbers = [
    ...(isMeeting(step) ? (["due", "present"] as const) : []),
    ...(hasVotes(step) ? (["votesFor", "votesAgainst", "abstentions"] as const) : []),
  ];
  const form = (
    <Form action={recordVillageStep} once={newOnce()} before={held} className="stack-small">
      <input type="hidden" name="id" value={decision.id} />
      <input type="hidden" name="version" value={decision.version} />
      <input type="hidden" name="step" value={step} />
      {mayBeMerged(step) && <p className="hint">{t("merged")}</p>}
      <Field
        name="heldOn"
        type="date"
        label={t(isMeeting(step) ? "fields.heldOn" : "fields.postedOn")}
        value={before?.heldOn ?? ""}
      />
      <Field name="place" label={t("fields.place")} value={before?.place ?? ""} maxLength={60} />
      {step === "resolution" && (
        <Radios
          name="form"
          label={t("fields.form")}
          value={before?.form ?? "representatives"}
          choices={meetingForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
        />
      )}
      {hasVotes(step) && (
        <Field
          name="announcedOn"
          type="date"
          label={t(step === "partyReview" ? "fields.draftSentOn" : "fields.announcedOn")}
          hint={step === "resolution" ? t("fields.announcedOnHint") : undefined}
          value={before?.announcedOn ?? ""}
          isOptional={step === "resolution"}
        />
      )}
      <div className="two-fields">
        {numbers.map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            value={before ? String(before[name]) : ""}
            inputMode="numeric"
            maxLength={5}
          />
        ))}
      </div>
      {step === "resolutionPublished" && (
        <Field
          name="postedUntil"
          type="date"
          label={t("fields.postedUntil")}
          hint={t("conditions.postedLong", {
            needed: decision.rules.postingDays,
            days: decision.rules.postingDays,
          })}
        />
      )}
      <Field
        name="note"
        label={t("fields.note")}
        value={before?.note ?? ""}
        lines={4}
        maxLength={1000}
        isOptional
      />
      <Button>{t("save")}</Button>
    </Form>
  );
  return (
    <section aria-labelledby="record" className="part todo">
      <h2 id="record">{before ? t("mend") : t("record", { step: t(`steps.${step}`) })}</h2>
      {form}
    </section>
  );
}
