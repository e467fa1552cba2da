import "server-only";
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { assignments, offices, people, posts } from "@/db/schema";
import type { SubjectKind } from "@/db/schema/spine";
import { postIds, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

export type Assignment = typeof assignments.$inferSelect;
type Desk = { postId: string } | { personId: string };
type Subject = { subjectKind: SubjectKind; subjectId: string };

/** Whose desks a viewer sees: those of the posts held or stood in for today, and their own. Nobody stands in for sealed work. */
export function deskOf(viewer: Viewer): SQL {
  const own = viewer.posts.filter(({ actingFor }) => !actingFor).map(({ postId }) => postId);
  const open = and(inArray(assignments.postId, postIds(viewer)), eq(assignments.isSealed, false));
  const mine = viewer.personId ? eq(assignments.personId, viewer.personId) : undefined;
  return or(open, own.length > 0 ? inArray(assignments.postId, own) : undefined, mine) ?? sql`false`;
}

/** Puts work on a desk. `reason` is the answer to "why did I get it". */
export async function insertAssignment(
  tx: Tx,
  work: Subject & {
    step: string;
    desk: Desk;
    reason: string;
    dueOn?: string | null;
    previousId?: string;
    isSealed?: boolean;
  },
): Promise<string> {
  const { desk, ...rest } = work;
  const [made] = await tx
    .insert(assignments)
    .values({ ...rest, ...desk })
    .returning({ id: assignments.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** Ends every open desk of a subject: the step is done, whoever had it. */
export async function endAssignments(
  tx: Tx,
  subject: Shown<{ id: string }>,
  how: "done" | "sentBack" | "returned" | "withdrawn",
  byPersonId: string | null,
): Promise<void> {
  await tx
    .update(assignments)
    .set({ endedAt: sql`now()`, endedHow: how, endedById: byPersonId })
    .where(and(eq(assignments.subjectId, subject.id), isNull(assignments.endedAt)));
}

/** Ends only the desks on which one of these steps was expected; what else waits on the record stays. */
export async function endStepAssignments(
  tx: Tx,
  subject: Shown<{ id: string }>,
  steps: readonly string[],
  byPersonId: string | null,
): Promise<void> {
  await tx
    .update(assignments)
    .set({ endedAt: sql`now()`, endedHow: "done", endedById: byPersonId })
    .where(
      and(
        eq(assignments.subjectId, subject.id),
        isNull(assignments.endedAt),
        inArray(assignments.step, [...steps]),
      ),
    );
}

/** An open assignment on one of the viewer's desks. */
export async function findAssignment(viewer: Viewer, id: string) {
  const [found] = await db()
    .select()
    .from(assignments)
    .where(and(deskOf(viewer), eq(assignments.id, id), isNull(assignments.endedAt)));
  return shown(found);
}

/** An open desk of a record somebody was shown, also one that is not theirs: for who arranges the work of others. */
export async function findOpenAssignment(subject: Shown<{ id: string }>, id: string) {
  const [found] = await db()
    .select()
    .from(assignments)
    .where(and(eq(assignments.subjectId, subject.id), eq(assignments.id, id), isNull(assignments.endedAt)));
  return shown(found);
}

/** How often the present step of a record was handed over, since it was last carried on. */
export async function countHandOvers(subject: Shown<{ id: string }>): Promise<number> {
  const [found] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(
      and(
        eq(assignments.subjectId, subject.id),
        eq(assignments.endedHow, "handedOver"),
        sql`${assignments.endedAt} > coalesce((select max(d.ended_at) from assignments d
          where d.subject_id = ${subject.id} and d.ended_how <> 'handedOver'), '-infinity')`,
      ),
    );
  return found?.count ?? 0;
}

/** How often a record came back to its dispatcher from an office whose it was not (首问负责, office.md §9). */
export async function countReturns(subject: Shown<{ id: string }>): Promise<number> {
  const [found] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(and(eq(assignments.subjectId, subject.id), eq(assignments.endedHow, "returned")));
  return found?.count ?? 0;
}

/** 转办: the work leaves one desk and lies on another in the same moment. */
export async function moveAssignment(
  tx: Tx,
  assignment: Shown<Assignment>,
  to: Desk,
  by: { personId: string; reason: string },
): Promise<string> {
  const ended = await tx
    .update(assignments)
    .set({ endedAt: sql`now()`, endedHow: "handedOver", endedById: by.personId })
    .where(and(eq(assignments.id, assignment.id), isNull(assignments.endedAt)))
    .returning({ id: assignments.id });
  if (ended.length === 0) throw new Refused("changedMeanwhile");
  const { subjectKind, subjectId, step, dueOn, isSealed } = assignment;
  return insertAssignment(tx, {
    subjectKind,
    subjectId,
    step,
    dueOn,
    isSealed,
    desk: to,
    reason: by.reason,
    previousId: assignment.id,
  });
}

/** 催办: counted on the desk, seen by whoever has it. */
export async function urgeAssignments(tx: Tx, subject: Shown<{ id: string }>): Promise<number> {
  const urged = await tx
    .update(assignments)
    .set({ urgedAt: sql`now()`, urgedCount: sql`${assignments.urgedCount} + 1` })
    .where(and(eq(assignments.subjectId, subject.id), isNull(assignments.endedAt)))
    .returning({ id: assignments.id });
  return urged.length;
}

/** Who has it now, since when and why: one line for each open desk of a record somebody was shown. */
export async function listOpenDesks(subject: Shown<{ id: string }>) {
  return db()
    .select({
      id: assignments.id,
      step: assignments.step,
      postId: assignments.postId,
      personId: assignments.personId,
      openedAt: assignments.openedAt,
      dueOn: assignments.dueOn,
      readAt: assignments.readAt,
      urgedCount: assignments.urgedCount,
      urgedAt: assignments.urgedAt,
      reason: assignments.reason,
      postName: posts.name,
      officeName: offices.name,
      officePhone: offices.phone,
      holderName: sql<string | null>`coalesce(${people.name}, (
        select p.name from post_holders h join people p on p.id = h.person_id
        where h.post_id = ${assignments.postId} and (now() at time zone 'Asia/Shanghai')::date
          between h.from_on and coalesce(h.until_on, 'infinity') limit 1))`,
    })
    .from(assignments)
    .leftJoin(posts, eq(posts.id, assignments.postId))
    .leftJoin(offices, eq(offices.id, posts.officeId))
    .leftJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.subjectId, subject.id), isNull(assignments.endedAt)))
    .orderBy(asc(assignments.openedAt));
}

/** Opening the record marks the viewer's own desk as read. */
export async function markRead(tx: Tx, assignment: Shown<Assignment>): Promise<void> {
  await tx
    .update(assignments)
    .set({ readAt: sql`now()` })
    .where(and(eq(assignments.id, assignment.id), isNull(assignments.readAt)));
}
