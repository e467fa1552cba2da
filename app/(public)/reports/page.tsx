import { getTranslations } from "next-intl/server";
import { PageMeta } from "@/components/ui/page-meta";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { publicReportPageSize, publishedReports } from "@/db/queries/reports";
import { dayOf } from "@/domain/calendar/day";
import { reportCategories } from "@/domain/reports/kinds";
import { dayFormat } from "@/server/day-format";
import { one, pageNumber, publicPage } from "@/server/page";
import { pageWords } from "@/server/page-words";

const shows = ["open", "mended"] as const;

/** 随手报, for everybody: what is broken, who has it, what is mended. Nobody's name. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("reports");
    const { short } = await dayFormat();
    const category = reportCategories.find((each) => each === one(search, "category"));
    const show = shows.find((each) => each === one(search, "show"));
    const page = Math.min(pageNumber(search), 200);
    const isMended = show ? show === "mended" : undefined;
    const { rows, total } = await publishedReports({ category, isMended }, page);
    const pages = Math.ceil(total / publicReportPageSize);
    const link = (changed: Record<string, string>) => {
      const all = { category: category ?? "", show: show ?? "", ...changed };
      const next = Object.entries(all).filter(([, value]) => value);
      return `/reports${next.length > 0 ? `?${new URLSearchParams(next)}` : ""}`;
    };
    return (
      <div className="stack">
        <PageMeta
          tags={{
            ColumnName: t("public.title"),
            ColumnDescription: t("public.lead"),
            ColumnKeywords: reportCategories.map((each) => t(`categories.${each}`)).join(","),
            ColumnType: "互动交流",
          }}
        />
        <Title>{t("public.title")}</Title>
        <p className="lead">{t("public.lead")}</p>
        <p>
          <a className="button button-primary" href="/own?to=/my/reports/new">
            {t("public.report")}
          </a>
        </p>
        <nav aria-label={t("public.byState")} className="chips">
          <a href={link({ show: "" })} aria-current={show ? undefined : "true"}>
            {t("public.every")}
          </a>
          {shows.map((each) => (
            <a key={each} href={link({ show: each })} aria-current={each === show ? "true" : undefined}>
              {t(`public.${each}`)}
            </a>
          ))}
        </nav>
        <nav aria-label={t("public.byCategory")} className="chips">
          <a href={link({ category: "" })} aria-current={category ? undefined : "true"}>
            {t("public.every")}
          </a>
          {reportCategories.map((each) => (
            <a
              key={each}
              href={link({ category: each })}
              aria-current={each === category ? "true" : undefined}
            >
              {t(`categories.${each}`)}
            </a>
          ))}
        </nav>
        <h2>{t("public.count", { count: total })}</h2>
        <Table
          caption={t("public.title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("public.empty")}
          columns={[
            {
              key: "what",
              title: t("public.what"),
              cell: ({ id, text }) => <a href={`/reports/${id}`}>{text}</a>,
            },
            {
              key: "state",
              title: t("public.state"),
              isShort: true,
              cell: ({ state }) => (
                <span className={state === "mended" ? "tag tag-green" : "tag"}>
                  {t(`state.${state as "mended"}.name`)}
                </span>
              ),
            },
            { key: "office", title: t("public.office"), cell: ({ officeName }) => officeName },
            {
              key: "meToo",
              title: t("public.meToo"),
              isShort: true,
              cell: ({ meToo }) => (meToo > 0 ? t("public.people", { count: meToo }) : ""),
            },
            {
              key: "reported",
              title: t("public.reported"),
              isShort: true,
              cell: ({ reportedAt }) => (reportedAt ? short(dayOf(reportedAt)) : ""),
            },
          ]}
        />
        <Pages
          page={page}
          pages={pages}
          link={(to) => link({ page: String(to) })}
          words={await pageWords(page, pages)}
        />
      </div>
    );
  },
});
