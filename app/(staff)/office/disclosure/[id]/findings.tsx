import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Item } from "@/db/queries/disclosure-items";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { draftFaults } from "@/domain/disclosure/input";
import { postInVillage } from "@/domain/disclosure/states";
import { unsettled } from "@/domain/notices/checks";
import { itemFindings } from "@/server/disclosure/findings";
import { newOnce } from "@/server/once";
import { overruleItemFinding } from "../actions";

/** What is missing and what the check found; the supervision director may let a finding stand for a reason. */
export async function Findings({ viewer, item }: { viewer: Viewer; item: Item }) {
  const t = await getTranslations("disclosure");
  const kinds = await getTranslations("noticeDesk.findings.kinds");
  const missing = draftFaults(item, dayOf(new Date()));
  const all = await itemFindings(item);
  const open = new Set(unsettled(all, item.overruled).map(({ key }) => key));
  const count = missing.length + open.size;
  const mayOverrule = item.state === "opinion" && postInVillage(viewer, "disclosure.opine", item.villageId);
  if (missing.length + all.length === 0)
    return <p className="report report-good">{t("item.findings.none")}</p>;
  return (
    <section className={count > 0 ? "report report-bad" : "report"} aria-labelledby="findings">
      <h2 id="findings" className="report-title">
        {count > 0 ? t("item.findings.title", { count }) : t("item.findings.settled")}
      </h2>
      <ul className="findings">
        {missing.map((fault) => (
          <li key={fault}>{t(`faults.${fault}`)}</li>
        ))}
        {all.map(({ key, kind, quote, file, isOverrulable }) => (
          <li key={key}>
            <strong>{kinds(`${kind}.name`)}</strong> {file && t("item.findings.inFile", file)} <q>{quote}</q>
            {!open.has(key) && (
              <p className="hint">{t("item.findings.overruled", { reason: item.overruled[key] ?? "" })}</p>
            )}
            {open.has(key) && isOverrulable && mayOverrule && (
              <details>
                <summary>{t("item.findings.sure")}</summary>
                <Form action={overruleItemFinding} once={newOnce()} className="stack-small">
                  <input type="hidden" name="id" value={item.id} />
                  <input type="hidden" name="finding" value={key} />
                  <Field name="reason" label={t("item.findings.reason")} maxLength={300} />
                  <Button kind="plain">{t("item.findings.stand")}</Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
