import { getTranslations } from "next-intl/server";
import type { Petition } from "@/db/queries/petitions";

/** What waits for a leader, or what was asked of the petitioner, in full. */
export async function Proposal({ petition: { petition, facts } }: { petition: Petition }) {
  const t = await getTranslations("petitions");
  const { refusal, extension, opinion, moreAsked } = petition;
  const rows: [string, string | null | undefined][] = [];
  if (facts.state === "refusalDraft" && refusal)
    rows.push([t("staff.refusalProposed"), refusal.reasons], [t("fields.body"), refusal.body]);
  if (facts.state === "extensionAsked" && extension)
    rows.push([t("staff.extensionAsked", { days: extension.days }), extension.reasons]);
  if (/^opinion/.test(facts.state) && opinion)
    rows.push(
      [t("fields.outcome"), t(`outcome.${opinion.outcome}`)],
      [t("fields.findings"), opinion.findings],
      [t("fields.textOpinion"), opinion.text],
      [t("fields.basis"), opinion.basis],
    );
  if (facts.state === "needMore") rows.push([t("staff.moreAsked"), moreAsked]);
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
