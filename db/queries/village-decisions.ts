import "server-only";
import { and, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId, newId } from "@/db/ids";
import { ownVillages } from "@/db/queries/disclosure-items";
import { decisionRecords, files, villageDecisions, villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { type DecisionStep, decisionSteps, type StepRecord } from "@/domain/disclosure/decisions";
import { Refused } from "@/domain/outcome";

/** The village's own two posts see its decisions; the township's overseers those of every village. */
function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "disclosure.read")) return sql`false`;
  if (can(viewer, "disclosure.readAll")) return sql`true`;
  const own = ownVillages(viewer);
  return own.length > 0 ? inArray(villageDecisions.villageId, own) : sql`false`;
}

const columns = {
  id: villageDecisions.id,
  villageId: villageDecisions.villageId,
  title: villageDecisions.title,
  matter: villageDecisions.matter,
  summary: villageDecisions.summary,
  rules: villageDecisions.rules,
  publishedAt: villageDecisions.publishedAt,
  version: villageDecisions.version,
  createdAt: villageDecisions.createdAt,
  villageName: villages.name,
};
export type DecisionRecord = StepRecord & { note: string };

/** The steps of decisions in their order. */
async function recordsOf(ids: readonly string[]): Promise<Map<string, DecisionRecord[]>> {
  const rows =
    ids.length === 0
      ? []
      : await db()
          .select()
          .from(decisionRecords)
          .where(inArray(decisionRecords.decisionId, [...ids]));
  rows.sort((a, b) => decisionSteps.indexOf(a.step) - decisionSteps.indexOf(b.step));
  const found = new Map<string, DecisionRecord[]>();
  for (const row of rows) found.set(row.decisionId, [...(found.get(row.decisionId) ?? []), row]);
  return found;
}

async function withRecords<Row extends { id: string }>(rows: readonly Row[]) {
  const records = await recordsOf(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, records: records.get(row.id) ?? [] }));
}

export async function findDecision(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const rows = await db()
    .select(columns)
    .from(villageDecisions)
    .innerJoin(villages, eq(villages.id, villageDecisions.villageId))
    .where(and(visibleTo(viewer), eq(villageDecisions.id, id)));
  const [found] = await withRecords(rows);
  return shown(found);
}
export type Decision = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

export const decisionPageSize = 30;
export async function listDecisions(viewer: Viewer, page: number) {
  const rows = await db()
    .select({ ...columns, total: sql<number>`count(*) over ()::int` })
    .from(villageDecisions)
    .innerJoin(villages, eq(villages.id, villageDecisions.villageId))
    .where(visibleTo(viewer))
    .orderBy(desc(villageDecisions.createdAt), desc(villageDecisions.id))
    .limit(decisionPageSize)
    .offset((page - 1) * decisionPageSize);
  return withRecords(rows);
}

/** Resolutions that were posted, with their steps: for everybody. */
export async function publishedDecisions(villageId: string, page: number) {
  if (!isId(villageId)) return [];
  const rows = await db()
    .select({ ...columns, total: sql<number>`count(*) over ()::int` })
    .from(villageDecisions)
    .innerJoin(villages, eq(villages.id, villageDecisions.villageId))
    .where(and(eq(villageDecisions.villageId, villageId), isNotNull(villageDecisions.publishedAt)))
    .orderBy(desc(villageDecisions.publishedAt), desc(villageDecisions.id))
    .limit(decisionPageSize)
    .offset((page - 1) * decisionPageSize);
  return withRecords(rows);
}

export async function publishedDecision(villageId: string, id: string) {
  if (!isId(villageId) || !isId(id)) return null;
  const rows = await db()
    .select(columns)
    .from(villageDecisions)
    .innerJoin(villages, eq(villages.id, villageDecisions.villageId))
    .where(
      and(
        eq(villageDecisions.id, id),
        eq(villageDecisions.villageId, villageId),
        isNotNull(villageDecisions.publishedAt),
      ),
    );
  const [found] = await withRecords(rows);
  if (!found) return null;
  const photos = await db()
    .select({ id: files.id, purpose: files.purpose, name: files.name })
    .from(files)
    .where(and(eq(files.subjectId, id), eq(files.isPublic, true)));
  return { ...found, photos };
}
export type PublishedDecision = NonNullable<Awaited<ReturnType<typeof publishedDecision>>>;

export async function insertDecision(
  tx: Tx,
  decision: Pick<
    typeof villageDecisions.$inferInsert,
    "villageId" | "title" | "matter" | "summary" | "rules"
  >,
): Promise<string> {
  const id = newId();
  await tx.insert(villageDecisions).values({ ...decision, id });
  return id;
}

/** Writes a step down, or mends the one that was written last; unless somebody was faster. */
export async function recordDecisionStep(
  tx: Tx,
  decision: Shown<Pick<Decision, "id" | "version" | "publishedAt">>,
  record: DecisionRecord & { recordedById: string | null },
): Promise<void> {
  const moved = await tx
    .update(villageDecisions)
    .set({
      version: decision.version + 1,
      ...(record.step === "resolutionPublished" && { publishedAt: decision.publishedAt ?? new Date() }),
    })
    .where(and(eq(villageDecisions.id, decision.id), eq(villageDecisions.version, decision.version)))
    .returning({ id: villageDecisions.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
  await tx
    .insert(decisionRecords)
    .values({ ...record, decisionId: decision.id })
    .onConflictDoUpdate({ target: [decisionRecords.decisionId, decisionRecords.step], set: record });
}

/** Photos are for everybody from the posting on; minutes and signatures stay inside. */
export async function openPhotos(tx: Tx, decision: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(files)
    .set({ isPublic: true })
    .where(
      and(
        eq(files.subjectId, decision.id),
        sql`${files.purpose} like 'meetingPhoto:%'`,
        sql`${files.removedAt} is null`,
      ),
    );
}

/** Where files of a step hang: `minutes:partyReview`. */
export const filePurpose = (kind: "minutes" | "meetingPhoto", step: DecisionStep) => `${kind}:${step}`;
