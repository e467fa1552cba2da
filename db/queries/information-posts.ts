import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Duty } from "@/domain/access";

/** 政府信息公开工作机构 (第四条): the office that its director's post belongs to. */
export async function findDisclosureOffice(tx: Tx): Promise<string | null> {
  const duty: Duty = "officeDirector";
  const [found] = await tx.execute<{ id: string }>(sql`
    select p.office_id as id from posts p where ${duty} = any(p.duties) and p.office_id is not null
      and p.closed_on is null order by p.rank, p.id limit 1`);
  return found?.id ?? null;
}
