import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import {
  disputeColumns,
  disputeRows,
  type Numbers,
  ownColumns,
  ownRows,
  type ReportTexts,
  reportTexts,
} from "@/domain/information/report";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import { saveReport } from "./actions";

type Props = {
  year: number;
  version: number;
  numbers: Numbers;
  texts: ReportTexts;
  held: Outcome | undefined;
};
const headings = { overview: "one", problems: "five", other: "six" } as const;

/** What nobody can reckon: the numbers of tables 二 and 四, and the parts in words. */
export async function EnterReport({ year, version, numbers, texts, held }: Props) {
  const t = await getTranslations("information.report");
  const number = (key: string, label: string) => (
    <Field
      key={key}
      name={`n.${key}`}
      type="number"
      inputMode="decimal"
      label={label}
      value={String(numbers[key] ?? 0)}
    />
  );
  return (
    <Form action={saveReport} once={newOnce()} before={held} className="stack asked">
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      {reportTexts.map((part) => (
        <Field
          key={part}
          name={`text.${part}`}
          label={t(headings[part])}
          lines={4}
          isOptional
          value={texts[part]}
          maxLength={3000}
        />
      ))}
      <details>
        <summary>{t("two")}</summary>
        <div className="stack-small">
          {ownRows.flatMap((row) =>
            (ownColumns[row] ?? []).map((column) =>
              number(
                `${row}.${column}`,
                `${t(`own.${row}`)}　${t(`ownColumns.${column}` as "ownColumns.made")}`,
              ),
            ),
          )}
        </div>
      </details>
      <details>
        <summary>{t("four")}</summary>
        <div className="stack-small">
          {disputeRows.flatMap((row) =>
            disputeColumns.map((column) =>
              number(`${row}.${column}`, `${t(`disputes.${row}`)}　${t(`disputeColumns.${column}`)}`),
            ),
          )}
        </div>
      </details>
      <Button>{t("save")}</Button>
    </Form>
  );
}
