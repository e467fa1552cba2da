import { getTranslations } from "next-intl/server";
import type { AuditFault } from "@/domain/audit/chain";
import type { auditWords } from "@/server/audit/lines";
import { dayFormat } from "@/server/day-format";

type Words = Pick<Awaited<ReturnType<typeof auditWords>>, "subjectOf" | "what">;

/** The first fault in a sentence, the others below it. */
export async function Faults({ faults, words }: { faults: readonly AuditFault[]; words: Words }) {
  const t = await getTranslations("audit");
  const { second } = await dayFormat();
  const said = ({ kind, event, block }: AuditFault) =>
    t(`faults.${kind}`, {
      when: event ? second(new Date(event.at)) : "",
      subject: event ? words.subjectOf(event) : "",
      what: event ? words.what(event.what) : "",
      block: block?.id ?? 0,
      missing: block?.missing ?? 0,
    });
  const [first, ...others] = faults;
  if (!first) return null;
  return (
    <>
      <p>
        {t("check.first")}
        {first.event ? (
          <a href={`/admin/audit?kind=${first.event.subjectKind}&subject=${first.event.subjectId}`}>
            {said(first)}
          </a>
        ) : (
          said(first)
        )}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{t("check.moreFaults", { count: others.length })}</summary>
          <ul>
            {others.map((fault) => (
              <li key={`${fault.kind}-${fault.event?.id ?? fault.block?.id}`}>{said(fault)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
