import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { Phrases } from "@/components/ui/phrases";
import type { Application } from "@/db/queries/applications";
import { listLeadersInCharge } from "@/db/queries/leader-in-charge";
import type { Viewer } from "@/domain/access";
import type { ApplicationStep } from "@/domain/applications/flow";
import { specialProcedures } from "@/domain/applications/papers";
import { addDays, dayOf } from "@/domain/calendar/day";
import { SupplementFields } from "./supplement-fields";

type Asked = { viewer: Viewer; application: Application; step: ApplicationStep };
type Part =
  | "items"
  | "text"
  | "dueOn"
  | "opinion"
  | "gap"
  | "reasons"
  | "remedies"
  | "kind"
  | "result"
  | "leader"
  | "how";

/** What is asked for at each step; what must be filled in stands in the lifecycle. */
const parts: Partial<Record<ApplicationStep, readonly Part[]>> = {
  askSupplement: ["items", "text", "dueOn"],
  askAgain: ["opinion", "items", "text", "dueOn"],
  acceptWithGap: ["gap"],
  refuse: ["reasons", "remedies"],
  startSpecial: ["kind", "opinion", "dueOn"],
  endSpecial: ["opinion"],
  forward: ["opinion"],
  countyReply: ["opinion"],
  propose: ["result", "text", "reasons", "remedies", "leader"],
  deliver: ["how"],
  terminate: ["opinion"],
};
/** Usual sentences by step and field. */
const usual: Record<string, readonly string[]> = {
  "refuse.reasons": ["outside", "notEligible", "otherPlace"],
  "propose.text": ["meets", "verified", "unopposed"],
  "propose.reasons": ["notEligible", "overIncome", "notResident"],
  "deliver.how": ["picked", "mailed", "throughVillage"],
  "endSpecial.opinion": ["noObjection", "surveyed"],
  "askAgain.opinion": ["newFacts"],
};
const days: Partial<Record<ApplicationStep, number>> = { askSupplement: 15, askAgain: 15, startSpecial: 7 };

export async function StepFields({ viewer, application, step }: Asked) {
  const t = await getTranslations("applications");
  const phrases = async (field: Part) =>
    (usual[`${step}.${field}`] ?? []).map((key) => t(`phrases.${key}` as "phrases.meets"));
  const text = async (field: Part, lines: number, value?: string) => (
    <>
      <Field
        name={field}
        label={t(labelOf(step, field) as "fields.opinion")}
        lines={lines}
        value={value}
        maxLength={1000}
        isOptional={optional.has(`${step}.${field}`)}
      />
      <Phrases field={field} phrases={await phrases(field)} label={t("staff.usual")} />
    </>
  );
  const drawn: Record<Part, () => Promise<ReactNode> | ReactNode> = {
    items: () => <SupplementFields application={application} />,
    text: () => text("text", step === "propose" ? 4 : 2),
    opinion: () => text("opinion", 3),
    reasons: () => text("reasons", 3),
    remedies: () => text("remedies", 3, application.guide.remedies),
    how: () => text("how", 2),
    dueOn: () => (
      <Field
        name="dueOn"
        type="date"
        label={t(`fields.dueOn.${step}` as "fields.dueOn.askSupplement")}
        value={addDays(dayOf(new Date()), days[step] ?? 7)}
      />
    ),
    gap: () => (
      <Checks
        name="gap"
        label={t("fields.gap")}
        choices={application.guide.materials
          .filter(({ required }) => required === "deferrable")
          .map(({ key, name }) => ({ value: key, label: name }))}
      />
    ),
    kind: () => (
      <Radios
        name="kind"
        label={t("fields.kind")}
        choices={specialProcedures.map((value) => ({ value, label: t(`special.${value}`) }))}
      />
    ),
    result: () => (
      <Radios
        name="result"
        label={t("fields.result")}
        choices={[
          { value: "approved", label: t("decide.approval") },
          { value: "rejected", label: t("decide.rejection") },
        ]}
      />
    ),
    leader: () => <Leader viewer={viewer} application={application} />,
  };
  return Promise.all(
    (parts[step] ?? []).map(async (part) => (
      <div key={part} className="stack-small">
        {await drawn[part]()}
      </div>
    )),
  );
}

const optional = new Set(["askSupplement.text", "askAgain.text", "propose.reasons", "propose.remedies"]);
const labelOf = (step: ApplicationStep, field: Part): string =>
  ["startSpecial", "forward", "countyReply", "terminate", "askAgain", "endSpecial"].includes(step) &&
  field === "opinion"
    ? `fields.opinionOf.${step}`
    : step === "propose" && field === "text"
      ? "fields.proposal"
      : `fields.${field}`;

/** 分工: found by the map. An overlap is shown and asked about, a gap goes to the main leader, and both say so. */
async function Leader({ viewer, application }: Pick<Asked, "viewer" | "application">) {
  const t = await getTranslations("applications.leader");
  const [first, ...others] = await listLeadersInCharge(viewer, application.item.matterId);
  if (!first) return <p className="report">{t("gap")}</p>;
  if (others.length === 0)
    return <p className="report">{t("one", { name: first.name, post: first.postName })}</p>;
  return (
    <Select
      name="leaderPostId"
      label={t("which")}
      hint={t("overlap")}
      value={first.postId}
      choices={[first, ...others].map(({ postId, name, postName }) => ({
        value: postId,
        label: `${name}（${postName}）`,
      }))}
    />
  );
}
