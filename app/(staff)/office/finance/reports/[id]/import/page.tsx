import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountsPreview } from "@/components/finance/import-preview";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findNeighbours, findReport } from "@/db/queries/finance-reports";
import { yuan } from "@/domain/finance/money";
import { reportStepOf } from "@/domain/finance/states";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { importAccounts } from "../../../actions";

/** The agency enters a period from a table; nothing is kept before somebody has looked at what was read. */
export default page<{ id: string }>({
  permission: "finance.keep",
  async render({ viewer, params, held }) {
    const report = await findReport(viewer, params.id);
    if (!report || report.publishedVersion !== null) notFound();
    if (refusal(reportStepOf("import"), viewer, report) !== null) notFound();
    const t = await getTranslations("finance.import");
    const { previous } = await findNeighbours(report);
    const raw = (key: "faults" | "noFaults" | "confirm" | "more") => t(key, { count: "{count}" });
    const words = {
      ...{ faults: raw("faults"), noFaults: raw("noFaults"), confirm: raw("confirm"), more: raw("more") },
      ...{ line: t("line"), rows: t("rows") },
    };
    return (
      <div className="stack">
        <p className="back">
          <a href={`/office/finance/reports/${report.id}`}>← {t("back")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="lead">{report.title}</p>
        {previous && previous.closingFen !== null && (
          <p>{t("expected", { amount: yuan(previous.closingFen), period: previous.title })}</p>
        )}
        {report.state === "draft" && <p className="hint">{t("again")}</p>}
        <ol className="steps">
          <li>
            <a className="tap" href="/templates/accounts.xlsx" download>
              {t("template")}
            </a>
            <p className="hint">{t("templateHint")}</p>
          </li>
          <li>{t("fill")}</li>
        </ol>
        <Form action={importAccounts} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={report.id} />
          <FileField name="sheet" label={t("sheet")} hint={t("sheetHint")} accept=".xlsx,.csv" />
          <Button name="step" value="preview" kind="plain">
            {t("read")}
          </Button>
          <AccountsPreview words={words} />
        </Form>
      </div>
    );
  },
});
