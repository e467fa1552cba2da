import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { CaseKind } from "@/domain/cases/registry";
import type { Grades } from "@/domain/ratings/counts";

type Row = {
  office: string;
  item: string | null;
  kind: CaseKind;
  grades: Grades;
};
const month = sql`to_char(r.rated_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;

/** Months with ratings that are over, the latest first: what still grows is not published, else each new one could be read off. */
export async function publishedRatingMonths(thisMonth: string): Promise<string[]> {
  const rows = await db().execute<{ month: string }>(sql`
    select distinct ${month} as month from ratings r where ${month} < ${thisMonth} order by 1 desc limit 24`);
  return rows.map((row) => row.month);
}

/** Numbers only, by office and item; how few are broken down is said by `monthTold`. Sealed matters count nowhere. */
export async function publishedRatingLines(of: string): Promise<Row[]> {
  const nth = (grade: number) => sql`count(*) filter (where r.grade = ${grade})::int`;
  return db().execute<Row>(sql`
    select o.name as office, i.name as item, c.kind,
      array[${nth(1)}, ${nth(2)}, ${nth(3)}, ${nth(4)}, ${nth(5)}] as grades
    from ratings r
      join cases c on c.id = r.case_id and not c.is_sealed
      join offices o on o.id = c.office_id
      left join applications a on a.case_id = c.id
      left join service_items i on i.id = a.item_id
    where ${month} = ${of}
    group by o.name, o.sort, i.name, c.kind order by o.sort, i.name`);
}

/** How many matters could be rated that were finished in this month, and how many bad ratings of it are closed. */
export async function publishedRatingFrame(
  of: string,
): Promise<{ opened: number; bad: number; closed: number }> {
  const [found] = await db().execute<{ opened: number; bad: number; closed: number }>(sql`
    select
      (select count(*)::int from clocks k where k.rule = 'rating.open' and to_char(k.started_on, 'YYYY-MM') = ${of}) as opened,
      count(*) filter (where r.grade <= 2)::int as bad,
      count(*) filter (where f.closed_at is not null)::int as closed
    from ratings r join cases c on c.id = r.case_id and not c.is_sealed
      left join rectifications f on f.case_id = r.case_id
    where ${month} = ${of}`);
  return found ?? { opened: 0, bad: 0, closed: 0 };
}
