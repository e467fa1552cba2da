import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { type Shown, shown, type Tx } from "@/db/client";
import { disclosureItems, disclosureVersions, files } from "@/db/schema";
import type { FrozenFacts } from "@/db/schema/disclosure";
import type { FrozenAttachment } from "@/db/schema/notices";
import type { Day } from "@/domain/calendar/day";
import { aggregateOf, maskedRows } from "@/domain/disclosure/rows";
import type { ItemState } from "@/domain/disclosure/states";
import { Refused } from "@/domain/outcome";
import type { Item } from "./disclosure-items";
import { listFiles } from "./files";

/** Freezes what readers see from now on: names masked, attachments open to everybody. */
export async function insertItemVersion(
  tx: Tx,
  item: Item,
  { facts, at }: { facts: FrozenFacts; at: Date },
): Promise<number> {
  const version = (item.publishedVersion ?? 0) + 1;
  const attachments = (await listFiles(item, "disclosure")).map(
    ({ id: fileId, name, bytes, mediaType, sha256 }): FrozenAttachment => ({
      ...{ fileId, name, bytes, mediaType, sha256 },
    }),
  );
  await tx.insert(disclosureVersions).values({
    ...{ itemId: item.id, version, title: item.title, body: item.body, facts, attachments },
    rows: maskedRows(item.rows),
    aggregate: item.rows.length > 0 ? aggregateOf(item.rows) : null,
    correction: version > 1 ? item.correction : "",
    publishedAt: at,
  });
  await tx
    .update(files)
    .set({ isPublic: true })
    .where(and(eq(files.subjectId, item.id), eq(files.purpose, "disclosure"), isNull(files.removedAt)));
  return version;
}

/** Nobody outside gets them any more, those of earlier copies neither. */
export async function hideItemFiles(tx: Tx, item: Shown<{ id: string }>): Promise<void> {
  await tx.update(files).set({ isPublic: false }).where(eq(files.subjectId, item.id));
}

/** Published postings whose last day is over. Locked; what another instance has in hand is left to it. */
export async function takePostingsOver(tx: Tx, today: Day, limit = 100) {
  const rows = await tx
    .select({ id: disclosureItems.id, state: disclosureItems.state, version: disclosureItems.version })
    .from(disclosureItems)
    .where(
      and(
        isNotNull(disclosureItems.publishedVersion),
        isNull(disclosureItems.endedAt),
        sql`exists (select 1 from ${disclosureVersions} v where v.item_id = ${disclosureItems.id}
          and v.version = ${disclosureItems.publishedVersion} and (v.facts->>'postingTo') < ${today})`,
      ),
    )
    .orderBy(disclosureItems.id)
    .limit(limit)
    .for("update", { skipLocked: true });
  return rows.flatMap((row) => shown(row) ?? []);
}

/** The names go from every copy, the sum stays. A correction under way is left where it is. */
export async function removeNames(
  tx: Tx,
  item: Shown<{ id: string; state: ItemState }>,
  at: Date,
): Promise<void> {
  await tx.update(disclosureVersions).set({ rows: [] }).where(eq(disclosureVersions.itemId, item.id));
  await hideItemFiles(tx, item);
  await tx
    .update(disclosureItems)
    .set({ endedAt: at, ...(item.state === "published" && { state: "takenDown" as const }) })
    .where(and(eq(disclosureItems.id, item.id), eq(disclosureItems.state, item.state)));
}

/** A correction that is given up: the working copy says again what readers see, list and attachments included. */
export async function restoreItem(tx: Tx, item: Shown<Pick<Item, "id" | "publishedVersion">>): Promise<void> {
  const [copy] = await tx
    .select()
    .from(disclosureVersions)
    .where(
      and(eq(disclosureVersions.itemId, item.id), eq(disclosureVersions.version, item.publishedVersion ?? 0)),
    );
  if (!copy) throw new Refused("notOpenNow");
  const { opinion: _, opinionByName: __, opinionOn: ___, feedbackUntil: ____, ...facts } = copy.facts;
  await tx
    .update(disclosureItems)
    .set({
      ...{ ...facts, title: copy.title, body: copy.body, correction: copy.correction, writerIds: [] },
      rows: sql`${disclosureItems.publishedRows}`,
      version: sql`${disclosureItems.version} + 1`,
    })
    .where(eq(disclosureItems.id, item.id));
  const shownFiles = copy.attachments.map(({ fileId }) => fileId);
  const all = await tx
    .select({ id: files.id, isPublic: files.isPublic })
    .from(files)
    .where(and(eq(files.subjectId, item.id), isNull(files.removedAt)));
  for (const { id, isPublic } of all) {
    const isShown = shownFiles.includes(id);
    if (!isShown && isPublic) continue;
    await tx
      .update(files)
      .set(isShown ? { purpose: "disclosure" } : { removedAt: sql`now()` })
      .where(eq(files.id, id));
  }
}
