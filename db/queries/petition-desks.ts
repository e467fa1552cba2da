import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { blindIndex } from "@/db/sealing";
import type { Duty } from "@/domain/access";

/** Which desk a petition goes to: never one whose holder is kept away from it (信访工作条例 第二十八条). */
const runs = sql`(now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity')`;
const load = sql`(select count(*) from assignments s where s.post_id = p.id and s.ended_at is null and not s.is_sealed)`;

type Wanted = { duty?: Duty; officeId?: string | null; postId?: string | null };

/** An open post with this duty whose holder may have the petition, the one with least on its desk first. */
export async function findFreePost(
  tx: Tx,
  petition: Shown<{ id: string }>,
  { duty, officeId, postId }: Wanted,
): Promise<string | null> {
  const wanted: SQL[] = [
    ...(duty ? [sql`${duty} = any(p.duties)`] : []),
    ...(officeId ? [sql`p.office_id = ${officeId}::uuid`] : []),
    ...(postId ? [sql`p.id = ${postId}::uuid`] : []),
  ];
  if (wanted.length === 0) return null;
  const [found] = await tx.execute<{ id: string }>(sql`select p.id from posts p
    where ${sql.join(wanted, sql` and `)} and p.closed_on is null
      and exists (select 1 from post_holders h where h.post_id = p.id and ${runs})
      and not exists (select 1 from post_holders h join petition_recusals r on r.person_id = h.person_id
        where h.post_id = p.id and ${runs} and r.case_id = ${petition.id} and r.lifted_at is null)
    order by ${load}, p.rank, p.id limit 1`);
  return found?.id ?? null;
}

/**
 * Whose a sealed accusation is: the discipline secretary's; when the discipline secretary is named in it, a main leader's,
 * by rank, who is not. `shutOut` holds blind indexes of persons.
 */
export async function findSealedPost(tx: Tx, shutOut: readonly string[]): Promise<string | null> {
  const rows = await tx.execute<{ id: string; person_id: string }>(sql`
    select p.id, h.person_id from posts p join post_holders h on h.post_id = p.id and ${runs}
    where p.closed_on is null and p.duties && '{disciplineSecretary,mainLeader}'::text[]
    order by 'disciplineSecretary' = any(p.duties) desc, p.rank, p.id`);
  return rows.find(({ person_id }) => !shutOut.includes(blindIndex(person_id)))?.id ?? null;
}

/** Main leaders of today who may know of this petition. */
export async function listMainLeaders(tx: Tx, petition: Shown<{ id: string }>): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select distinct h.person_id as id from posts p
    join post_holders h on h.post_id = p.id and ${runs} where 'mainLeader' = any(p.duties) and p.closed_on is null
    and not exists (select 1 from petition_recusals r where r.case_id = ${petition.id}
      and r.person_id = h.person_id and r.lifted_at is null)`);
  return rows.map(({ id }) => id);
}

/** 分管领导 of petition work today, when the map names one who may have it (office.md §8.3 a). */
export async function findLeaderOfPetitions(tx: Tx, petition: Shown<{ id: string }>): Promise<string | null> {
  const rows = await tx.execute<{ id: string }>(sql`select f.leader_post_id as id from portfolios f
    join matters m on m.id = f.matter_id where m.code = 'petitions' and f.leader_post_id is not null
    and (now() at time zone 'Asia/Shanghai')::date between f.from_on and coalesce(f.until_on, 'infinity')
    order by f.from_on desc`);
  for (const { id } of rows) {
    const free = await findFreePost(tx, petition, { postId: id });
    if (free) return free;
  }
  return null;
}
