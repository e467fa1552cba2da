import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Notice } from "@/db/queries/notices";
import type { Viewer } from "@/domain/access";
import { type Finding, unsettled } from "@/domain/notices/checks";
import { faults } from "@/domain/notices/input";
import { mayOverrule } from "@/domain/notices/states";
import { findingsOf } from "@/server/notices/findings";
import { newOnce } from "@/server/once";
import { overruleFinding } from "../actions";

/** What the check found: what it is, why it matters, what to do; a reviewer may let it stand for a reason. */
export async function Findings({ viewer, notice }: { viewer: Viewer; notice: Notice }) {
  const t = await getTranslations("noticeDesk");
  const missing = faults(notice, new Date());
  const all = await findingsOf(notice);
  const open = new Set(unsettled(all, notice.overruled).map(({ key }) => key));
  const isReviewer = mayOverrule(viewer, notice);
  if (missing.length === 0 && all.length === 0)
    return <p className="report report-good">{t("findings.none")}</p>;
  return (
    <section
      className={missing.length > 0 || open.size > 0 ? "report report-bad" : "report"}
      aria-labelledby="findings"
    >
      <h2 id="findings" className="report-title">
        {t(open.size + missing.length > 0 ? "findings.title" : "findings.settled", {
          count: open.size + missing.length,
        })}
      </h2>
      <ul className="findings">
        {missing.map((fault) => (
          <li key={fault}>{t(`faults.${fault}`)}</li>
        ))}
        {all.map((finding) => (
          <li key={finding.key}>
            <strong>{t(`findings.kinds.${finding.kind}.name`)}</strong>{" "}
            {finding.file && t("findings.inFile", finding.file)} <q>{finding.quote}</q>
            <p className="hint">{t(`findings.kinds.${finding.kind}.why`)}</p>
            {!open.has(finding.key) && (
              <p className="hint">
                {t("findings.overruled", { reason: notice.overruled[finding.key] ?? "" })}
              </p>
            )}
            {open.has(finding.key) && finding.isOverrulable && isReviewer && (
              <Overrule id={notice.id} finding={finding} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Overrule({ id, finding }: { id: string; finding: Finding }) {
  const t = await getTranslations("noticeDesk.findings");
  return (
    <details>
      <summary>{t("overrule")}</summary>
      <Form action={overruleFinding} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="finding" value={finding.key} />
        <Field name="reason" label={t("reason")} hint={t("reasonHint")} lines={2} maxLength={300} />
        <Button kind="plain">{t("overruleNow")}</Button>
      </Form>
    </details>
  );
}
