import "server-only";
import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { deskPostIds, openCasesVisibleTo } from "@/db/queries/case-scope";
import type { CaseRow } from "@/db/queries/cases";
import { asks, cases, offices, people, posts, villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { AskState } from "@/domain/asks/states";
import type { CaseKind } from "@/domain/cases/registry";

const visibleTo = (viewer: Viewer): SQL =>
  openCasesVisibleTo(viewer, { kind: "ask", read: "asks.read", readAll: "asks.readAll" });

const placeVillage = sql<string | null>`(select v.name from villages v where v.id = ${asks.placeVillageId})`;

/** One ask, while it is one; what it became is found by the module of its new kind. */
export async function findAsk(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: cases.id,
      case: cases,
      ask: asks,
      officeName: offices.name,
      officePhone: offices.phone,
      villageName: villages.name,
      placeVillage,
      filerName: people.name,
      filerPost: posts.name,
      deskPostIds,
    })
    .from(cases)
    .innerJoin(asks, eq(asks.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(people, eq(people.id, cases.filedById))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(and(visibleTo(viewer), eq(cases.id, id)));
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: AskState } };
  const { state, filedById, applicantId, officeId } = row.case;
  const facts = { state, filedById, applicantId, officeId, deskPostIds: found.deskPostIds };
  return shown({ ...row, facts });
}
export type Ask = NonNullable<Awaited<ReturnType<typeof findAsk>>>;

export async function insertAsk(
  tx: Tx,
  thing: Shown<{ id: string }>,
  words: { text: string; place: string; placeVillageId: string | null },
): Promise<void> {
  await tx.insert(asks).values({ ...words, place: words.place || null, caseId: thing.id });
}

export async function updateAsk(
  tx: Tx,
  thing: Shown<{ id: string }>,
  changes: Partial<
    Pick<typeof asks.$inferInsert, "answer" | "turnedInto" | "turnedReason" | "turnedInPostId" | "turnedAt">
  >,
): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(asks).set(changes).where(eq(asks.caseId, thing.id));
}

export const askPageSize = 30;

/** What waits to be sorted, the oldest first; or what was, the newest first. */
export async function listAsks(viewer: Viewer, { isOpen, page }: { isOpen: boolean; page: number }) {
  const wanted = and(visibleTo(viewer), isOpen ? isNull(cases.closedAt) : sql`${cases.closedAt} is not null`);
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      channel: cases.channel,
      applicantName: cases.applicantName,
      submittedAt: cases.submittedAt,
      text: asks.text,
    })
    .from(cases)
    .innerJoin(asks, eq(asks.caseId, cases.id))
    .where(wanted)
    .orderBy(isOpen ? asc(cases.submittedAt) : desc(cases.submittedAt), desc(cases.id))
    .limit(askPageSize)
    .offset((page - 1) * askPageSize);
  const [counted] = await db().select({ total: sql<number>`count(*)::int` }).from(cases).where(wanted);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: AskState }>[],
    total: counted?.total ?? 0,
  };
}

/** What asks became lately, and how often: for the sorting desk. */
export async function listTurned(viewer: Viewer, limit = 20) {
  if (!can(viewer, "asks.readAll")) return [];
  return db()
    .select({
      id: cases.id,
      receiptNo: cases.receiptNo,
      title: cases.title,
      turnedInto: asks.turnedInto,
      turnedReason: asks.turnedReason,
      turnedAt: asks.turnedAt,
    })
    .from(asks)
    .innerJoin(cases, eq(cases.id, asks.caseId))
    .where(and(sql`${asks.turnedInto} is not null`, eq(cases.isSealed, false)))
    .orderBy(desc(asks.turnedAt), desc(cases.id))
    .limit(limit);
}

/** The kind under which an ask goes on now, for whoever filed it, whose it is, or who sorts; null for anybody else. */
export async function findTurnedKind(viewer: Viewer, id: string): Promise<CaseKind | null> {
  if (!isId(id) || !viewer.personId) return null;
  const own = or(eq(cases.applicantId, viewer.personId), eq(cases.filedById, viewer.personId));
  const [found] = await db()
    .select({ kind: cases.kind })
    .from(cases)
    .innerJoin(asks, eq(asks.caseId, cases.id))
    .where(and(eq(cases.id, id), eq(cases.isSealed, false), can(viewer, "asks.sort") ? undefined : own));
  return found && found.kind !== "ask" ? found.kind : null;
}

/** What was asked at the door before a matter became what it is; for whoever was shown the matter. */
export async function findOrigin(thing: Shown<{ id: string }>) {
  const [found] = await db()
    .select({
      text: asks.text,
      place: asks.place,
      placeVillage,
      turnedInto: asks.turnedInto,
      reason: asks.turnedReason,
      at: asks.turnedAt,
      postName: posts.name,
    })
    .from(asks)
    .leftJoin(posts, eq(posts.id, asks.turnedInPostId))
    .where(and(eq(asks.caseId, thing.id), sql`${asks.turnedInto} is not null`));
  return found ?? null;
}
