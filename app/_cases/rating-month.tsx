import { getTranslations } from "next-intl/server";
import { type MonthRow, MonthTable } from "@/components/ratings/month-table";
import { publishedRatingFrame, publishedRatingLines } from "@/db/queries/rating-counts";
import { gradeNames } from "@/domain/cases/rating";
import { factsOfKind } from "@/domain/cases/registry";
import { leastShown, monthTold, type Published } from "@/domain/ratings/counts";

type Props = { month: string; told: string; least?: number };

/** A month of ratings: how many were asked, how many answered, by office and item. `least`: below it nothing is broken down. */
export async function RatingMonth({ month, told, least = leastShown }: Props) {
  const t = await getTranslations("ratings.counts");
  const all = await getTranslations();
  const grade = await getTranslations("cases.rating.grades");
  const lines = (await publishedRatingLines(month)).map(({ office, item, kind, grades }) => ({
    office,
    item: item ?? all(`cases.tabs.${factsOfKind(kind).module}` as "cases.tabs.applications"),
    grades,
  }));
  const { opened, bad, closed } = await publishedRatingFrame(month);
  const rated = lines.reduce((sum, { grades }) => sum + grades.reduce((a, b) => a + b, 0), 0);
  const row = ({ names, total, grades }: Published, key: string, isItem: boolean): MonthRow => ({
    key,
    isItem,
    total,
    name:
      names.length > 1
        ? t("together", { names: names.join(t("and")), count: names.length })
        : (names[0] ?? ""),
    grades: grades ? grades.toReversed() : null,
  });
  const rows = monthTold(lines, least).flatMap((office, at) => [
    row(office, `${at}`, false),
    ...office.items.map((item, nth) => row(item, `${at}:${nth}`, true)),
  ]);
  return (
    <section className="stack-small" aria-labelledby="month">
      <h2 id="month">{told}</h2>
      <p>{t("sum", { opened, rated })}</p>
      {rated >= least && <p>{t("bad", { bad, closed })}</p>}
      <MonthTable
        caption={told}
        rows={rows}
        grades={gradeNames.toReversed().map((each) => grade(`${each}`))}
        words={{ place: t("place"), total: t("total"), few: t("few", { least }), empty: t("empty") }}
      />
    </section>
  );
}
