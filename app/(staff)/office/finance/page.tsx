import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { countOpenQuestions } from "@/db/queries/finance-questions";
import { countReports, listReports, reportFilters, reportPageSize } from "@/db/queries/finance-reports";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

const emptyWords = { open: "empty", overdue: "emptyOverdue", published: "emptyPublished" } as const;

/** Villages' accounts: what is under way and whose turn it is, what is overdue, what is public. */
export default page({
  permission: "finance.read",
  async render({ viewer, search }) {
    const t = await getTranslations("finance");
    const { long } = await dayFormat();
    const today = dayOf(new Date());
    const filter = reportFilters.find((each) => each === one(search, "show")) ?? "open";
    const at = pageNumber(search);
    const counts = await countReports(viewer, today);
    const rows = await listReports(viewer, filter, today, at);
    const pages = Math.ceil(counts[filter] / reportPageSize);
    const questions = await countOpenQuestions(viewer);
    const isNobodys = counts.open + counts.published === 0 && !can(viewer, "finance.oversee");
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <p className="row">
          <a className="button button-plain" href="/office/finance/questions">
            {t("list.questions")}
            {questions > 0 && <span className="count count-beside">{questions}</span>}
          </a>
          <a className="button button-plain" href="/office/finance/assets">
            {t("list.assets")}
          </a>
          {can(viewer, "finance.arrange") && (
            <a className="button button-plain" href="/office/finance/arrange">
              {t("list.arrange")}
            </a>
          )}
        </p>
        <nav className="chips" aria-label={t("list.filter")}>
          {reportFilters.map((each) => (
            <a
              key={each}
              href={each === "open" ? "/office/finance" : `/office/finance?show=${each}`}
              aria-current={each === filter ? "true" : undefined}
            >
              {t(`list.${each}`)}&nbsp;<span className="number">{counts[each]}</span>
            </a>
          ))}
        </nav>
        <p className="hint">{t("list.hint")}</p>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            isNobodys ? (
              <>
                {t("list.none")} <a href="/villages">{t("public.back")}</a>
              </>
            ) : (
              t(`list.${emptyWords[filter]}`)
            )
          }
          columns={[
            {
              key: "title",
              title: t("list.what"),
              cell: ({ id, title }) => <a href={`/office/finance/reports/${id}`}>{title}</a>,
            },
            {
              key: "state",
              title: t("list.state"),
              isShort: true,
              cell: ({ state, publishedVersion }) => (
                <span className="dotted">
                  <span>{t(`states.${state}`)}</span>
                  {publishedVersion !== null && state !== "published" && (
                    <span className="tag tag-amber">{t("report.correcting")}</span>
                  )}
                </span>
              ),
            },
            {
              key: "due",
              title: t("list.due"),
              isShort: true,
              cell: ({ dueOn, publishedAt }) => {
                if (!dueOn) return publishedAt ? long(dayOf(publishedAt)) : "";
                return dueOn < today ? (
                  <Light colour="overdue">{`${t("list.overdueMark")} ${long(dueOn)}`}</Light>
                ) : (
                  long(dueOn)
                );
              },
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/office/finance?${new URLSearchParams({ show: filter, page: String(to) })}`}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
