import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { findPostFor } from "@/db/queries/desk-posts";
import type { Duty } from "@/domain/access";

/** The post with a duty in a village that somebody holds today; the clerk's and the director's are one each. */
export async function findVillagePost(tx: Tx, duty: Duty, villageId: string): Promise<string | null> {
  const [found] = await tx.execute<{ id: string }>(sql`
    select p.id from posts p where ${duty} = any(p.duties) and p.village_id = ${villageId} and p.closed_on is null
      and exists (select 1 from post_holders h where h.post_id = p.id
        and (now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity'))
    order by p.rank, p.id limit 1`);
  return found?.id ?? null;
}

/** The agency's desk: who keeps books there, the head when nobody does. */
export const findAgencyPost = async (tx: Tx, officeId: string): Promise<string | null> =>
  (await findPostFor(tx, "handler", officeId)) ?? findPostFor(tx, "stationHead", officeId);
