import "server-only";
import { and, desc, eq, isNull, min, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { portfolios, posts } from "@/db/schema";
import type { Duty } from "@/domain/access";
import type { Candidate } from "@/domain/notices/rules";

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** Who acts in the post today: the stand-in while there is one, else the holder. */
const acting = sql<string | null>`coalesce(
  (select s.stand_in_person_id from stand_ins s where s.post_id = posts.id and not s.is_ended
    and ${today} between s.from_on and s.until_on limit 1),
  (select h.person_id from post_holders h where h.post_id = posts.id
    and ${today} between h.from_on and coalesce(h.until_on, 'infinity') limit 1))`;

/** Every open post, for choosing who reviews next. */
export async function listCandidates(tx: Tx): Promise<Candidate[]> {
  const rows = await tx
    .select({
      postId: posts.id,
      personId: acting,
      duties: posts.duties,
      officeId: posts.officeId,
      rank: posts.rank,
    })
    .from(posts)
    .where(isNull(posts.closedOn));
  return rows.map((row) => ({ ...row, duties: row.duties as Duty[] }));
}

/** 分管领导 of an office: the leaders in charge of what it leads today, who has most of it first (office.md §8.3 a). */
export async function listLeadersOfOffice(tx: Tx, officeId: string): Promise<string[]> {
  const rows = await tx
    .select({ postId: posts.id })
    .from(portfolios)
    .innerJoin(posts, eq(posts.id, portfolios.leaderPostId))
    .where(
      and(
        eq(portfolios.leadOfficeId, officeId),
        sql`${today} between ${portfolios.fromOn} and coalesce(${portfolios.untilOn}, 'infinity')`,
      ),
    )
    .groupBy(posts.id)
    .orderBy(desc(sql`count(*)`), min(posts.rank), posts.id);
  return rows.map(({ postId }) => postId);
}
