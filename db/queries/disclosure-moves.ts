import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { disclosureItems } from "@/db/schema";
import type { ListRow } from "@/domain/disclosure/rows";
import type { ItemState, OversightState } from "@/domain/disclosure/states";
import { Refused } from "@/domain/outcome";
import type { Item } from "./disclosure-items";

type New = typeof disclosureItems.$inferInsert;

export async function insertItem(tx: Tx, item: New): Promise<string> {
  const id = newId();
  await tx.insert(disclosureItems).values({ ...item, id });
  return id;
}

type Moving = Shown<Pick<Item, "id" | "state" | "version">>;

/** From one state to the next, unless somebody moved or wrote it meanwhile. */
export async function moveItem(
  tx: Tx,
  item: Moving,
  to: ItemState,
  changes: Partial<New> = {},
): Promise<void> {
  const moved = await tx
    .update(disclosureItems)
    .set({ ...changes, state: to })
    .where(
      and(
        eq(disclosureItems.id, item.id),
        eq(disclosureItems.state, item.state),
        eq(disclosureItems.version, item.version),
      ),
    )
    .returning({ id: disclosureItems.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

/** The township's own state: the item's text, state and version are not touched. */
export async function moveOversight(
  tx: Tx,
  item: Shown<Pick<Item, "id" | "oversight">>,
  to: OversightState,
  changes: Partial<Pick<New, "oversightNote" | "orderedAt" | "orderDueOn">> = {},
): Promise<void> {
  const moved = await tx
    .update(disclosureItems)
    .set({ ...changes, oversight: to })
    .where(and(eq(disclosureItems.id, item.id), eq(disclosureItems.oversight, item.oversight)))
    .returning({ id: disclosureItems.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

type Written = Pick<
  New,
  | "title"
  | "publisher"
  | "periodFrom"
  | "periodTo"
  | "legalBasis"
  | "body"
  | "contact"
  | "approverName"
  | "approvedOn"
  | "postingTo"
  | "correction"
>;

/** Writes over the version that was shown. What was said to the text before no longer counts. */
export async function updateItem(
  tx: Tx,
  item: Moving,
  written: Partial<Written> & { rows?: string | null },
  writerId: string,
): Promise<void> {
  const saved = await tx
    .update(disclosureItems)
    .set({
      ...written,
      ...{ opinion: "", opinionById: null, opinionAt: null },
      version: sql`${disclosureItems.version} + 1`,
      writerIds: sql`(select array_agg(distinct one) from unnest(${disclosureItems.writerIds} || ${writerId}::uuid) one)`,
    })
    .where(
      and(
        eq(disclosureItems.id, item.id),
        eq(disclosureItems.version, item.version),
        eq(disclosureItems.state, "draft"),
      ),
    )
    .returning({ id: disclosureItems.id });
  if (saved.length === 0) throw new Refused("changedMeanwhile");
}

export async function updateItemOverruled(
  tx: Tx,
  item: Shown<Pick<Item, "id">>,
  key: string,
  reason: string,
): Promise<void> {
  await tx
    .update(disclosureItems)
    .set({
      overruled: sql`${disclosureItems.overruled} || jsonb_build_object(${key}::text, ${reason}::text)`,
    })
    .where(eq(disclosureItems.id, item.id));
}

/** A list as it lies in the working copy. */
export const rowsOf = (rows: readonly ListRow[]): string | null =>
  rows.length > 0 ? JSON.stringify(rows) : null;
