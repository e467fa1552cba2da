import { getTranslations } from "next-intl/server";
import { RatingMonth } from "@/app/_cases/rating-month";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { publishedRatingMonths } from "@/db/queries/rating-counts";
import { listRectifications, rectificationPageSize } from "@/db/queries/rectifications";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { leastShown } from "@/domain/ratings/counts";
import { isEnded } from "@/domain/ratings/states";
import { dayFormat } from "@/server/day-format";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 好差评 for staff: bad ratings that are theirs to put right, and the numbers of each month. */
export default page({
  permission: "ratings.read",
  async render({ viewer, search }) {
    const t = await getTranslations("ratings");
    const grade = await getTranslations("cases.rating.grades");
    const { short, month: told } = await dayFormat();
    const [number, today] = [pageNumber(search), dayOf(new Date())];
    const rows = await listRectifications(viewer, number);
    const pages = Math.ceil((rows[0]?.total ?? 0) / rectificationPageSize);
    const mayAll = can(viewer, "ratings.supervise");
    const [thisMonth, nextMonth] = [today.slice(0, 7), "9999-12"];
    // The running month is for who supervises: to others a single new rating could be read off it.
    const months = await publishedRatingMonths(mayAll ? nextMonth : thisMonth);
    const month = months.find((each) => each === one(search, "month")) ?? months[0];
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "ratings.enter") && (
            <a className="button button-plain" href="/office/ratings/paper">
              {t("paper.title")}
            </a>
          )}
        </div>
        <p className="hint">{t("intro")}</p>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ row }) => row.id}
          empty={t("empty")}
          columns={[
            {
              key: "what",
              title: t("what"),
              cell: (it) => <a href={`/office/ratings/${it.row.id}`}>{it.title}</a>,
            },
            { key: "office", title: t("office"), cell: ({ officeName }) => officeName },
            { key: "grade", title: t("grade"), isShort: true, cell: (it) => grade(`${it.grade as 1}`) },
            {
              key: "state",
              title: t("stateTitle"),
              isShort: true,
              cell: ({ row }) => t(`state.${row.state}`),
            },
            {
              key: "until",
              title: t("until"),
              isShort: true,
              cell: ({ dueOn, row, wasLate }) =>
                isEnded(row.state)
                  ? t(wasLate ? "endedLate" : "endedInTime")
                  : dueOn && (dueOn < today ? t("late", { day: short(dueOn) }) : short(dueOn)),
            },
          ]}
        />
        <Pages
          page={number}
          pages={pages}
          link={(to) => `?page=${to}`}
          words={await pageWords(number, pages)}
        />
        {months.length > 1 && (
          <nav className="chips" aria-label={t("counts.months")}>
            {months.map((each) => (
              <a key={each} href={`?month=${each}`} aria-current={each === month ? "page" : undefined}>
                {told(each)}
              </a>
            ))}
          </nav>
        )}
        {month && <RatingMonth month={month} told={told(month)} least={mayAll ? 1 : leastShown} />}
      </div>
    );
  },
});
