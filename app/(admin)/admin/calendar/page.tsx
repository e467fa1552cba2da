import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { publishedCalendarRows, publishedNotice, publishedYears } from "@/db/queries/calendar";
import { listImports } from "@/db/queries/calendar-imports";
import { dayOf, yearOf } from "@/domain/calendar/day";
import { spansOf } from "@/domain/calendar/spans";
import { type CalendarRow, statutoryRows } from "@/domain/calendar/work-calendar";
import { dayFormat } from "@/server/day-format";
import { one, page } from "@/server/page";

export default page({
  permission: "calendar.manage",
  async render({ viewer, search }) {
    const t = await getTranslations("calendar");
    const { long, short, moment } = await dayFormat();
    const thisYear = yearOf(dayOf(new Date()));
    const asked = Number(one(search, "year"));
    const year = asked >= 2000 && asked <= 2100 ? asked : thisYear;
    const years = [...new Set([...(await publishedYears()), thisYear, thisYear + 1])].sort((a, b) => a - b);
    const notice = await publishedNotice(year);
    const entered = await publishedCalendarRows(year);
    const names = new Set(entered.map(({ on }) => on));
    const assumed = notice ? [] : statutoryRows(year).filter(({ on }) => !names.has(on));
    const days = [...entered, ...assumed].sort((a, b) => (a.on < b.on ? -1 : 1));
    const isAssumed = ({ on }: CalendarRow) => assumed.some((row) => row.on === on);
    const rows = spansOf(
      days,
      (a, b) => a.name === b.name && a.isWorkingDay === b.isWorkingDay && isAssumed(a) === isAssumed(b),
    );
    const nature = (row: CalendarRow) => {
      if (isAssumed(row)) return t("statutory");
      return t(row.isWorkingDay ? "work" : "off");
    };
    const imports = await listImports(viewer);
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <p className="hint">{t("intro")}</p>
        <nav className="row" aria-label={t("years")}>
          {years.map((each) => (
            <a
              key={each}
              className="button button-plain"
              href={`?year=${each}`}
              aria-current={each === year ? "page" : undefined}
            >
              {t("yearOf", { year: String(each) })}
            </a>
          ))}
        </nav>
        {notice ? (
          <p>
            {t("announced", { notice: notice.notice })}
            {notice.announcedOn && (
              <span className="quiet">，{t("announcedOn", { day: long(notice.announcedOn) })}</span>
            )}
          </p>
        ) : (
          <p className="report">{t("notAnnounced", { year: String(year) })}</p>
        )}
        <div className="row">
          <a className="button button-primary" href={`/admin/calendar/import?year=${year}`}>
            {t("enterNotice")}
          </a>
          <a className="button button-plain" href="/admin/calendar/day">
            {t("changeDay")}
          </a>
        </div>
        <h2>{t("days", { year: String(year) })}</h2>
        <Table
          caption={t("days", { year: String(year) })}
          rows={rows}
          rowKey={({ on }) => on}
          empty={t("noDays")}
          columns={[
            {
              key: "day",
              title: t("day"),
              cell: ({ on, until }) => (on === until ? short(on) : `${short(on)} — ${short(until)}`),
            },
            { key: "nature", title: t("nature"), cell: nature },
            { key: "name", title: t("name"), cell: ({ name }) => name },
          ]}
        />
        <h2>{t("recent")}</h2>
        <Table
          caption={t("recent")}
          rows={imports}
          rowKey={({ id }) => id}
          empty={t("noRecent")}
          columns={[
            {
              key: "what",
              title: t("what"),
              cell: ({ id, scope, year: of, notice: text }) => (
                <a href={`/admin/calendar/imports/${id}`}>
                  {scope === "year" ? t("scopeYear", { year: String(of) }) : t("scopeDay")} · {text}
                </a>
              ),
            },
            { key: "who", title: t("who"), cell: ({ importedBy }) => importedBy },
            { key: "when", title: t("when"), cell: ({ createdAt }) => moment(createdAt) },
            {
              key: "state",
              title: t("state"),
              cell: ({ confirmedAt, movedCount }) =>
                confirmedAt ? t("confirmed", { count: movedCount }) : t("waiting"),
            },
          ]}
        />
      </div>
    );
  },
});
