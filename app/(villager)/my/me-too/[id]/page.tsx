import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { joinReport } from "@/app/_reports/actions";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findReportToJoin } from "@/db/queries/me-toos";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** 我也遇到, asked once more here because the public page knows nobody. */
export default page<{ id: string }>({
  permission: "reports.meToo",
  async render({ viewer, params, held }) {
    const report = await findReportToJoin(viewer, params.id);
    if (!report) notFound();
    const t = await getTranslations("reports.meToo");
    const isOver = report.isOwn || report.hasJoined;
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{report.isOwn ? t("own") : report.hasJoined ? t("already") : t("text", { what: report.text })}</p>
        <Form action={joinReport} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={report.id} />
          <div className="row">
            {!isOver && <Button>{t("yes")}</Button>}
            <a className="button button-plain" href={`/reports/${report.id}`}>
              {t("no")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
