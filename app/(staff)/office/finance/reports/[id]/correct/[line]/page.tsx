import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findReport, listLines, shownVersion } from "@/db/queries/finance-reports";
import { accountClasses } from "@/domain/finance/classes";
import { yuanTyped } from "@/domain/finance/money";
import { reportStepOf } from "@/domain/finance/states";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { correctAccounts } from "../../../../actions";

/** One published line as it should have been, with the reason; the old one stays readable. */
export default page<{ id: string; line: string }>({
  permission: "finance.keep",
  async render({ viewer, params, held }) {
    const report = await findReport(viewer, params.id);
    if (!report || refusal(reportStepOf("correct"), viewer, report) !== null) notFound();
    const line = (await listLines(report, shownVersion(report))).find(({ key }) => key === params.line);
    if (!line) notFound();
    const t = await getTranslations("finance");
    return (
      <div className="stack column">
        <p className="back">
          <a href={`/office/finance/reports/${report.id}`}>← {t("import.back")}</a>
        </p>
        <Title>{t("correct.title")}</Title>
        <p className="lead">{report.title}</p>
        <p className="hint">{t("correct.hint")}</p>
        <Form action={correctAccounts} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={report.id} />
          <input type="hidden" name="line" value={line.key} />
          <div className="grid-2">
            <Select
              name="accountClass"
              label={t("columns.accountClass")}
              value={line.accountClass}
              choices={accountClasses.map((value) => ({ value, label: t(`classes.${value}`) }))}
            />
            <Field name="on" type="date" label={t("columns.on")} value={line.on} />
            <Field name="voucherNo" label={t("columns.voucherNo")} value={line.voucherNo} maxLength={30} />
            <Field
              name="counterparty"
              label={t("columns.counterparty")}
              value={line.counterparty}
              isOptional
            />
          </div>
          <Field name="summary" label={t("columns.summary")} value={line.summary} maxLength={120} />
          <div className="grid-2">
            <Field
              name="income"
              label={t("correct.income")}
              inputMode="decimal"
              isOptional
              value={yuanTyped(line.incomeFen)}
            />
            <Field
              name="expense"
              label={t("correct.expense")}
              inputMode="decimal"
              isOptional
              value={yuanTyped(line.expenseFen)}
            />
            <Field name="handler" label={t("columns.handler")} value={line.handler} isOptional />
            <Field name="approver" label={t("columns.approver")} value={line.approver} isOptional />
          </div>
          <Field
            name="opinion"
            label={t("correct.reason")}
            hint={t("correct.reasonHint")}
            lines={2}
            maxLength={300}
          />
          <Button>{t("correct.save")}</Button>
        </Form>
      </div>
    );
  },
});
