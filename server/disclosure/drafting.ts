import "server-only";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { startClock } from "@/db/queries/clocks";
import { findItem, type Item } from "@/db/queries/disclosure-items";
import { listOwnVillages } from "@/db/queries/disclosure-lists";
import { insertItem, rowsOf, updateItem } from "@/db/queries/disclosure-moves";
import { updateDueOn } from "@/db/queries/disclosure-time";
import type { Viewer } from "@/domain/access";
import { dayOf, endOf } from "@/domain/calendar/day";
import type { ItemBegun, ItemDraft } from "@/domain/disclosure/input";
import { templateOf } from "@/domain/disclosure/kinds";
import { type ListRow, mostRows, type RowFault, readList, rowOf } from "@/domain/disclosure/rows";
import { postInVillage } from "@/domain/disclosure/states";
import { Refused } from "@/domain/outcome";
import { tableRows } from "@/server/table";
import { putOnDesk } from "./desks";

/** Begins an item by hand; what must be out within days of a payment gets its clock at once. */
export async function beginItem(
  tx: Tx,
  viewer: Viewer,
  { kind, title, villageId, happenedOn }: z.output<typeof ItemBegun>,
): Promise<string> {
  const village = (await listOwnVillages(viewer)).find(({ id }) => id === villageId);
  if (!village) throw new Refused("chooseOne", {}, "villageId");
  const today = dayOf(new Date());
  if (happenedOn && happenedOn > today) throw new Refused("disclosure.errors.ahead", {}, "happenedOn");
  const { publisher, clock } = templateOf(kind);
  const id = await insertItem(tx, {
    ...{ villageId, kind, title, publisher, state: "draft" },
    periodFrom: happenedOn,
    periodTo: happenedOn,
    contact: village.phone,
    writerIds: viewer.personId ? [viewer.personId] : [],
  });
  let dueOn: string | null = null;
  if (clock === "village.batch" && happenedOn) {
    const at = new Date(endOf(happenedOn).getTime() - 1);
    dueOn = (await startClock(tx, { subjectKind: "disclosure", subjectId: id }, clock, { at })).dueOn;
    await updateDueOn(tx, id, dueOn);
  }
  await putOnDesk(tx, "clerk", {
    ...{ itemId: id, villageId, dueOn },
    step: "disclosure.requestOpinion",
    reason: "disclosure.why.begin",
  });
  return id;
}

/** A draft of the viewer's own village, or nothing. */
export async function itemDraftFor(viewer: Viewer, id: string): Promise<Item | null> {
  const item = await findItem(viewer, id);
  return item?.state === "draft" && postInVillage(viewer, "disclosure.draft", item.villageId) ? item : null;
}

async function mustBeDraft(viewer: Viewer, id: string, version: number): Promise<Item> {
  const item = await itemDraftFor(viewer, id);
  if (!item) throw new Refused("notOpenNow");
  if (item.version !== version) throw new Refused("changedMeanwhile");
  return item;
}

export async function writeItem(
  tx: Tx,
  viewer: Viewer,
  { id, version, next: _, ...written }: ItemDraft,
): Promise<Item> {
  const item = await mustBeDraft(viewer, id, version);
  await updateItem(tx, item, written, viewer.personId ?? "");
  return item;
}

type Typed = Record<"name" | "group" | "what" | "quantity" | "amount", string | string[]>;

/** The lines of the form, five cells each; the first that cannot be read is named. */
export async function writeTypedList(
  tx: Tx,
  viewer: Viewer,
  { id, version, ...typed }: Typed & { id: string; version: number },
): Promise<Item> {
  const item = await mustBeDraft(viewer, id, version);
  const names = [typed.name].flat();
  const cell = (column: keyof Typed, line: number) => [typed[column]].flat()[line] ?? "";
  const read = names.map((_, line) =>
    rowOf(
      (["name", "group", "what", "quantity", "amount"] as const).map((column) => cell(column, line)),
      line + 1,
    ),
  );
  return keepList(tx, viewer, item, read);
}

/** A table takes the place of the list. */
export async function importList(
  tx: Tx,
  viewer: Viewer,
  { id, version, sheet }: { id: string; version: number; sheet: string },
): Promise<Item> {
  const item = await mustBeDraft(viewer, id, version);
  if (!sheet) throw new Refused("fillIn", {}, "sheet");
  const table = tableRows(sheet);
  if (table.length > mostRows + 20)
    throw new Refused("disclosure.list.faults.tooMany", { most: mostRows }, "sheet");
  const list = readList(table);
  if (!list) throw new Refused("disclosure.list.faults.noHead", {}, "sheet");
  return keepList(tx, viewer, item, [...list.rows, ...list.faults], "sheet");
}

async function keepList(
  tx: Tx,
  viewer: Viewer,
  item: Item,
  read: readonly (ListRow | RowFault | null)[],
  field?: string,
): Promise<Item> {
  if (templateOf(item.kind).list === null) throw new Refused("disclosure.faults.rows", {}, field);
  const fault = read.find((row): row is RowFault => row !== null && "fault" in row);
  if (fault) throw new Refused(`disclosure.list.faults.${fault.fault}`, { line: fault.line }, field);
  const rows = read.filter((row): row is ListRow => row !== null && !("fault" in row));
  await updateItem(tx, item, { rows: rowsOf(rows) }, viewer.personId ?? "");
  return item;
}
