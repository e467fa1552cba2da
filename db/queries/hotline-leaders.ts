import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { findPostFor } from "@/db/queries/desk-posts";

/**
 * 分管领导 of an office: the deputy whose portfolio names it most often today; without one, any deputy leader. A main leader
 * named by the map decides red cards, not returns, so only deputies are looked for.
 */
export async function findDeputyOf(tx: Tx, officeId: string): Promise<string | null> {
  const [found] = await tx.execute<{ id: string }>(sql`
    select p.id from portfolios f join posts p on p.id = f.leader_post_id
    where f.lead_office_id = ${officeId} and 'deputyLeader' = any(p.duties) and p.closed_on is null
      and (now() at time zone 'Asia/Shanghai')::date between f.from_on and coalesce(f.until_on, 'infinity')
      and exists (select 1 from post_holders h where h.post_id = p.id
        and (now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity'))
    group by p.id, p.rank order by count(*) desc, p.rank, p.id limit 1`);
  return found?.id ?? (await findPostFor(tx, "deputyLeader")) ?? findPostFor(tx, "mainLeader");
}
