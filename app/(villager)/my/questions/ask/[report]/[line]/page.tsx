import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedLine } from "@/db/queries/published-finance";
import { can } from "@/domain/access";
import { yuan } from "@/domain/finance/money";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askQuestion } from "../../../actions";

/** Ask about one published line: villagers of that village; everybody else is told why not. */
export default page<{ report: string; line: string }>({
  permission: "account.own",
  async render({ viewer, params, held }) {
    const line = await publishedLine(params.report, params.line);
    if (!line) notFound();
    const t = await getTranslations("finance.ask");
    const f = await getTranslations("finance");
    const mayAsk = can(viewer, "finance.ask") && viewer.villageId === line.villageId;
    const village = line.villageName;
    const why = !can(viewer, "finance.ask")
      ? t("staff")
      : viewer.villageId === null
        ? t("noVillage")
        : t("other", { village });
    return (
      <div className="stack column">
        <p className="back">
          <a href={`/villages/${line.villageId}/accounts/${line.period}#line-${line.key}`}>← {t("back")}</a>
        </p>
        <Title>{t("title")}</Title>
        <section className="part stack-small">
          <h2>{t("line")}</h2>
          <p className="hint">{line.title}</p>
          <p>
            <strong>{line.summary}</strong>
          </p>
          <p className="dotted">
            <span>{line.on}</span>
            {line.voucherNo && <span>{line.voucherNo}</span>}
            <span className="number">
              {f(line.incomeFen > 0 ? "columns.income" : "columns.expense")}{" "}
              {f("yuan", { amount: yuan(line.incomeFen || line.expenseFen) })}
            </span>
          </p>
        </section>
        {mayAsk ? (
          <Form action={askQuestion} once={newOnce()} before={held}>
            <input type="hidden" name="report" value={line.reportId} />
            <input type="hidden" name="line" value={line.key} />
            <Field name="words" label={t("words")} hint={t("wordsHint")} lines={4} maxLength={300} />
            <p className="hint">{t("until")}</p>
            <Button>{t("send")}</Button>
          </Form>
        ) : (
          <div className="report report-bad">
            <p>{why}</p>
            {viewer.kind === "villager" && viewer.villageId !== null && <p>{t("otherHint")}</p>}
          </div>
        )}
      </div>
    );
  },
});
