import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { clocks, disclosureItems, villages } from "@/db/schema";
import type { Day } from "@/domain/calendar/day";

type New = typeof disclosureItems.$inferInsert;

/** A period's own item; null when another instance made it already. */
export async function insertPeriodItem(tx: Tx, item: New): Promise<string | null> {
  const [made] = await tx
    .insert(disclosureItems)
    .values({ ...item, id: newId() })
    .onConflictDoNothing()
    .returning({ id: disclosureItems.id });
  return made?.id ?? null;
}

/** Villages that are open, for the job that makes what is due. */
export async function listOpenVillages(tx: Tx) {
  return tx
    .select({ id: villages.id, name: villages.name, phone: villages.phone })
    .from(villages)
    .where(isNull(villages.closedOn));
}

/** Due days that were moved with the work calendar are followed. */
export async function followClocks(tx: Tx): Promise<void> {
  await tx.execute(sql`update disclosure_items i set due_on = c.due_on from clocks c
    where c.subject_id = i.id and c.rule in ('village.general', 'village.batch') and c.stopped_at is null
      and i.due_on is not null and i.due_on <> c.due_on`);
}

/** Running clocks of items with the desk on which they wait, for the reminders; locked for one runner. */
export async function takeRunningItemClocks(tx: Tx) {
  return tx
    .select({
      clock: clocks,
      item: { id: disclosureItems.id, title: disclosureItems.title },
      village: villages.name,
      postId: sql<string | null>`(select a.post_id from assignments a
        where a.subject_id = ${disclosureItems.id} and a.ended_at is null limit 1)`,
    })
    .from(clocks)
    .innerJoin(disclosureItems, eq(disclosureItems.id, clocks.subjectId))
    .innerJoin(villages, eq(villages.id, disclosureItems.villageId))
    .where(
      and(
        isNull(clocks.stoppedAt),
        sql`${disclosureItems.state} not in ('withdrawn', 'discarded', 'takenDown')`,
      ),
    )
    .orderBy(clocks.id)
    .for("update", { of: clocks });
}

/** The last day by which it must be out, as its clock said. */
export async function updateDueOn(tx: Tx, itemId: string, dueOn: Day): Promise<void> {
  await tx.update(disclosureItems).set({ dueOn }).where(eq(disclosureItems.id, itemId));
}
