import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import { findAuditState } from "@/db/queries/audit-checks";
import type { Viewer } from "@/domain/access";
import { auditWords } from "@/server/audit/lines";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { verifyTrail } from "./actions";
import { Faults } from "./faults";

/** Whether the records are whole, as the last check found; and a button for another one. */
export async function TrailCheck({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("audit.check");
  const { second } = await dayFormat();
  const { checks, isChecking, sealedAt, waiting } = await findAuditState(viewer);
  const [last, ...earlier] = checks;
  return (
    <section aria-labelledby="check-title" className="stack-small">
      <h2 id="check-title">{t("title")}</h2>
      <p className="hint">{t("explained")}</p>
      {!last && <p className="report">{t("never")}</p>}
      {last?.faultCount === 0 && (
        <p className="report report-good">
          {t("whole", {
            when: second(last.endedAt),
            events: last.events,
            subjects: last.subjects,
            blocks: last.blocks,
          })}
        </p>
      )}
      {last && last.faultCount > 0 && (
        <div className="report report-bad">
          <p className="report-title">
            {t("broken", { count: last.faultCount, when: second(last.endedAt) })}
          </p>
          <Faults faults={last.faults} words={await auditWords()} />
        </div>
      )}
      <p className="hint">
        {sealedAt ? t("sealed", { when: second(sealedAt) }) : t("neverSealed")}
        {waiting > 0 && ` ${t("waiting", { count: waiting })}`}
        {last?.headHash && <span className="block">{t("head", { hash: last.headHash.slice(0, 16) })}</span>}
      </p>
      {isChecking ? (
        <p role="status">
          {t("running")}{" "}
          <a className="tap" href="/admin/audit">
            {t("refresh")}
          </a>
        </p>
      ) : (
        <Form action={verifyTrail} once={newOnce()} className="stack-small">
          <Button>{t("start")}</Button>
        </Form>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t("earlier")}</summary>
          <Table
            caption={t("earlier")}
            rows={earlier}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              { key: "when", title: t("when"), cell: ({ endedAt }) => second(endedAt) },
              {
                key: "result",
                title: t("result"),
                cell: ({ faultCount }) =>
                  faultCount === 0 ? t("resultWhole") : t("resultBroken", { count: faultCount }),
              },
              { key: "by", title: t("askedBy"), cell: ({ askedBy }) => askedBy ?? t("nightly") },
            ]}
          />
        </details>
      )}
    </section>
  );
}
