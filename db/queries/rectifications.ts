import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId, newId } from "@/db/ids";
import { deskOf, listOpenDesks } from "@/db/queries/assignments";
import { listInvolved } from "@/db/queries/ratings";
import { assignments, cases, clocks, offices, people, ratings, rectifications } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { innocentSteps, type RectificationFacts } from "@/domain/ratings/flow";
import type { RectificationState } from "@/domain/ratings/states";

/**
 * Bad ratings are seen by whoever has or had them on the desk, and by who supervises. Whoever had a hand in the matter
 * itself does not see who was dissatisfied with it, whatever their post (public.md §4.5, §9A).
 */
function visibleTo(viewer: Viewer): SQL {
  if (!viewer.personId || !can(viewer, "ratings.read")) return sql`false`;
  const onDesk = sql`exists (select 1 from ${assignments}
    where ${assignments.subjectId} = ${rectifications.id} and ${deskOf(viewer)})`;
  if (!can(viewer, "ratings.supervise")) return onDesk;
  const isInvolved = sql`exists (select 1 from events e where e.subject_id = ${rectifications.caseId}
    and e.actor_id = ${viewer.personId} and e.actor_post_id is not null
    and split_part(e.what, '.', 2) not in ${[...innocentSteps]})`;
  return sql`(${onDesk} or not ${isInvolved})`;
}

/** What is known of a bad rating without knowing whose it is. */
const columns = {
  row: rectifications,
  grade: ratings.grade,
  words: ratings.words,
  channel: ratings.channel,
  ratedAt: ratings.ratedAt,
  title: cases.title,
  caseKind: cases.kind,
  officeName: offices.name,
  dueOn: clocks.dueOn,
  wasLate: clocks.wasLate,
  total: sql<number>`count(*) over ()::int`,
};
const select = () =>
  db()
    .select(columns)
    .from(rectifications)
    .innerJoin(ratings, eq(ratings.caseId, rectifications.caseId))
    .innerJoin(cases, eq(cases.id, rectifications.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(clocks, and(eq(clocks.subjectId, rectifications.id), eq(clocks.rule, "rating.badFix")));

export async function findRectification(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await select().where(and(visibleTo(viewer), eq(rectifications.id, id)));
  const row = shown(found && { id, ...found });
  if (!row) return null;
  const desks = await listOpenDesks(row);
  const involvedIds = await listInvolved({ id: row.row.caseId } as Shown<{ id: string }>);
  const facts: RectificationFacts = {
    state: row.row.state,
    deskPostIds: desks.flatMap(({ postId }) => postId ?? []),
    involvedIds,
    fixedById: row.row.fixedById,
  };
  return { ...row, facts, desks };
}
export type Rectification = NonNullable<Awaited<ReturnType<typeof findRectification>>>;

export const rectificationPageSize = 50;

/** Open ones first, the nearest limit on top; then the latest closed. */
export async function listRectifications(viewer: Viewer, page: number) {
  return select()
    .where(visibleTo(viewer))
    .orderBy(
      sql`${rectifications.closedAt} is not null`,
      sql`case when ${rectifications.closedAt} is null then ${clocks.dueOn} end`,
      desc(rectifications.closedAt),
      desc(rectifications.id),
    )
    .limit(rectificationPageSize)
    .offset((page - 1) * rectificationPageSize);
}

/** The bad rating of a matter somebody was shown, for who may see it. */
export async function findRectificationOf(viewer: Viewer, thing: Shown<{ id: string }>) {
  const [found] = await select().where(and(visibleTo(viewer), eq(rectifications.caseId, thing.id)));
  return found ?? null;
}

/** What became of it, for whoever was shown the rating as their own. */
export async function findOutcome(rating: Shown<{ caseId: string; isTheirs: boolean }>) {
  if (!rating.isTheirs) return null;
  const { state, answer, verdict, revisitGrade } = rectifications;
  const [found] = await db()
    .select({ state, answer, verdict, revisitGrade })
    .from(rectifications)
    .where(eq(rectifications.caseId, rating.caseId));
  return found ?? null;
}

/** Whose rating it is: who gave it, else the applicant. Asked for only by who may know (`mayKnowWho`). */
export async function findRater(rectification: Shown<{ row: { caseId: string } }>) {
  const [found] = await db()
    .select({
      personId: sql<string | null>`coalesce(${ratings.ratedById}, ${cases.applicantId})`,
      raterName: people.name,
      raterPhone: people.phone,
      applicantName: cases.applicantName,
      applicantPhone: cases.applicantPhone,
    })
    .from(ratings)
    .innerJoin(cases, eq(cases.id, ratings.caseId))
    .leftJoin(people, eq(people.id, ratings.ratedById))
    .where(eq(ratings.caseId, rectification.row.caseId));
  if (!found) return null;
  const { personId, raterName, raterPhone, applicantName, applicantPhone } = found;
  return raterName
    ? { personId, name: raterName, phone: raterPhone ?? applicantPhone ?? "" }
    : { personId, name: applicantName, phone: applicantPhone ?? "" };
}

export async function insertRectification(
  tx: Tx,
  thing: Shown<{ id: string }>,
  directorPostId: string,
): Promise<string> {
  const id = newId();
  await tx.insert(rectifications).values({ id, caseId: thing.id, directorPostId });
  return id;
}

type Changes = Partial<Omit<typeof rectifications.$inferInsert, "id" | "caseId" | "state" | "version">>;

/** Moves it on, only from the very state and version that were shown. */
export async function moveRectification(
  tx: Tx,
  { id, row }: Shown<{ id: string; row: { state: RectificationState; version: number } }>,
  to: RectificationState,
  changes: Changes,
): Promise<void> {
  const moved = await tx
    .update(rectifications)
    .set({ ...changes, state: to, version: row.version + 1 })
    .where(
      and(
        eq(rectifications.id, id),
        eq(rectifications.state, row.state),
        eq(rectifications.version, row.version),
      ),
    )
    .returning({ id: rectifications.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}
