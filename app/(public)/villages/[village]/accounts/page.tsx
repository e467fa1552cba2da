import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Bars } from "@/components/ui/bars";
import { Light } from "@/components/ui/light";
import { PageMeta } from "@/components/ui/page-meta";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { publishedBook } from "@/db/queries/finance-books";
import { publishedVillage } from "@/db/queries/published-disclosure";
import { type PublishedPeriod, publishedPeriods } from "@/db/queries/published-finance";
import { dayOf } from "@/domain/calendar/day";
import { yuan } from "@/domain/finance/money";
import { dayFormat } from "@/server/day-format";
import { periodNames } from "@/server/finance/words";
import { publicPage } from "@/server/page";
import { publishedSettings } from "@/server/settings";

/** How many bars fit on a phone. */
const charted = 6;
/** 万元 with two decimals: 12345678 fen → 12.35. */
const inTenThousand = (fen: number | null): number => Math.round((fen ?? 0) / 10_000) / 100;

/** The accounts of a village, period by period (村务公开 · 财务); what is overdue is said too. */
export default publicPage<{ village: string }>({
  async render({ params }) {
    const village = await publishedVillage(params.village);
    if (!village) notFound();
    const t = await getTranslations("finance");
    const p = await getTranslations("finance.public");
    const nameOf = await periodNames();
    const { long } = await dayFormat();
    const today = dayOf(new Date());
    const book = await publishedBook(village.id);
    const periods = await publishedPeriods(village.id);
    const { phone } = await publishedSettings();
    const published = periods.filter(({ version }) => version !== null);
    const isLate = periods.some(({ version, dueOn }) => version === null && dueOn !== null && dueOn < today);
    const standing = ({ version, publishedAt, dueOn }: PublishedPeriod) => {
      if (version !== null && publishedAt) return long(dayOf(publishedAt));
      if (!dueOn) return p("notYet");
      return dueOn < today ? (
        <Light colour="overdue">{p("late")}</Light>
      ) : (
        <span className="quiet">{p("dueOn", { day: long(dueOn) })}</span>
      );
    };
    const money = (fen: number | null) => (fen === null ? "" : yuan(fen));
    return (
      <div className="stack">
        <PageMeta
          tags={{
            ColumnName: t("publicTitle", { village: village.name }),
            ColumnDescription: t("intro"),
            ColumnType: "村务公开",
          }}
        />
        <p className="back">
          <a href="/villages">← {p("back")}</a>
        </p>
        <Title>{t("publicTitle", { village: village.name })}</Title>
        <p className="lead">{t("intro")}</p>
        {book && (
          <p className="hint">
            {p("by", {
              publisher: t(`publishers.${book.publisher}`),
              frequency: t(`frequencies.${book.frequency}`),
              agency: book.agencyName,
            })}
          </p>
        )}
        <p className="row">
          <a className="button button-plain" href={`/villages/${village.id}/assets`}>
            {p("assets")}
          </a>
        </p>
        {isLate && <p className="report report-bad">{p("lateHint", { phone })}</p>}
        <section aria-labelledby="periods" className="stack-small">
          <h2 id="periods">{p("periods")}</h2>
          <Table
            caption={p("periods")}
            rows={periods}
            rowKey={({ period }) => period}
            empty={p("empty")}
            columns={[
              {
                key: "period",
                title: p("period"),
                isShort: true,
                cell: ({ period, version }) =>
                  version === null ? (
                    nameOf(period)
                  ) : (
                    <a href={`/villages/${village.id}/accounts/${period}`}>{nameOf(period)}</a>
                  ),
              },
              {
                key: "income",
                title: t("columns.income"),
                isNumber: true,
                cell: ({ incomeFen }) => money(incomeFen),
              },
              {
                key: "expense",
                title: t("columns.expense"),
                isNumber: true,
                cell: ({ expenseFen }) => money(expenseFen),
              },
              {
                key: "closing",
                title: t("sums.closing"),
                isNumber: true,
                cell: ({ closingFen }) => money(closingFen),
              },
              { key: "on", title: p("publishedOn"), isShort: true, cell: standing },
            ]}
          />
        </section>
        {published.length > 1 && (
          <Bars
            title={p("chart")}
            head={p("period")}
            series={[
              { name: t("columns.income"), tone: "green" },
              { name: t("columns.expense"), tone: "blue" },
            ]}
            rows={published
              .slice(0, charted)
              .reverse()
              .map(({ period, incomeFen, expenseFen }) => ({
                label: period.slice(2),
                values: [inTenThousand(incomeFen), inTenThousand(expenseFen)],
              }))}
          />
        )}
        <p className="hint">{p("askHint")}</p>
      </div>
    );
  },
});
