import "server-only";
import { and, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { cases, noticeBoard, offices } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** A villager sees the matters that are about them and those they filed for somebody else. */
function visibleTo(viewer: Viewer): SQL {
  if (viewer.kind !== "villager" || !viewer.personId) return sql`false`;
  return or(eq(cases.applicantId, viewer.personId), eq(cases.filedById, viewer.personId)) ?? sql`false`;
}

/** The newest matters with who has them now; what still runs comes first. */
export async function listMyMatters(viewer: Viewer, limit = 30) {
  const isRunning = isNull(cases.closedAt);
  const rows = await db()
    .select({
      id: cases.id,
      kind: cases.kind,
      closedAt: cases.closedAt,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      submittedAt: cases.submittedAt,
      updatedAt: cases.updatedAt,
      officeName: offices.name,
      officePhone: offices.phone,
      isOwn: sql<boolean>`${cases.applicantId} is not distinct from ${viewer.personId}`,
    })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(visibleTo(viewer), ne(cases.state, "draft")))
    .orderBy(desc(isRunning), desc(cases.submittedAt), desc(cases.id))
    .limit(limit);
  return rows as Shown<(typeof rows)[number]>[];
}

export async function listMyDrafts(viewer: Viewer) {
  return db()
    .select({ id: cases.id, kind: cases.kind, title: cases.title, updatedAt: cases.updatedAt })
    .from(cases)
    .where(and(visibleTo(viewer), eq(cases.state, "draft"), eq(cases.filedById, viewer.personId ?? "")))
    .orderBy(desc(cases.updatedAt))
    .limit(20);
}

/** The newest of the public board: of one village up to half, those for everyone after them. */
export async function publishedNoticesOfVillage(villageId: string | null, limit: number) {
  const newest = (forThem: SQL, most: number, isOfVillage: boolean) =>
    db()
      .select({
        id: noticeBoard.noticeId,
        title: noticeBoard.title,
        category: noticeBoard.category,
        publishedAt: noticeBoard.publishedAt,
        isOfVillage: sql<boolean>`${isOfVillage}::boolean`,
      })
      .from(noticeBoard)
      .where(and(sql`${noticeBoard.status} = 'current'`, forThem))
      .orderBy(desc(noticeBoard.publishedAt), desc(noticeBoard.noticeId))
      .limit(most);
  const own = sql`${noticeBoard.villageIds} @> array[${villageId}]::uuid[]`;
  const ofVillage = villageId ? await newest(own, Math.ceil(limit / 2), true) : [];
  const forAll = await newest(sql`${noticeBoard.villageIds} = '{}'`, limit - ofVillage.length, false);
  return [...ofVillage, ...forAll];
}
