import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { deskOf } from "@/db/queries/assignments";
import { nearestFirst } from "@/db/queries/desk";
import { subjectOffice, subjectTitle } from "@/db/queries/subject-title";
import { assignments, cases, offices } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** What waits on a leader's own desks (`deskOf`), the nearest limit first, with what it is and where it came from. */
export async function listWaiting(viewer: Viewer, limit = 30) {
  const first = db()
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(deskOf(viewer), isNull(assignments.endedAt)))
    .orderBy(...nearestFirst)
    .limit(limit);
  return db()
    .select({
      id: assignments.id,
      subjectKind: assignments.subjectKind,
      subjectId: assignments.subjectId,
      step: assignments.step,
      dueOn: assignments.dueOn,
      openedAt: assignments.openedAt,
      reason: assignments.reason,
      urgedCount: assignments.urgedCount,
      postId: assignments.postId,
      caseKind: cases.kind,
      title: subjectTitle(assignments.subjectId),
      number: cases.receiptNo,
      officeName: offices.name,
    })
    .from(assignments)
    .leftJoin(cases, eq(cases.id, assignments.subjectId))
    .leftJoin(offices, eq(offices.id, subjectOffice(assignments.subjectId)))
    .where(inArray(assignments.id, first))
    .orderBy(...nearestFirst);
}
export type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];
