import "server-only";
import { and, desc, eq, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { cases, notices, offices } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { restingStates } from "@/domain/applications/states";

/** A villager sees the matters that are about them and those they filed for somebody else. */
function visibleTo(viewer: Viewer): SQL {
  if (viewer.kind !== "villager" || !viewer.personId) return sql`false`;
  return or(eq(cases.applicantId, viewer.personId), eq(cases.filedById, viewer.personId)) ?? sql`false`;
}

/** The newest matters with who has them now; what still runs comes first. */
export async function listMyMatters(viewer: Viewer, limit = 30) {
  const isRunning = notInArray(cases.state, [...restingStates]);
  const rows = await db()
    .select({
      id: cases.id,
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
    .select({ id: cases.id, title: cases.title, updatedAt: cases.updatedAt })
    .from(cases)
    .where(and(visibleTo(viewer), eq(cases.state, "draft"), eq(cases.filedById, viewer.personId ?? "")))
    .orderBy(desc(cases.updatedAt))
    .limit(20);
}

/** The newest published notices for everyone and for one village. */
export async function publishedNoticesOfVillage(villageId: string | null, limit: number) {
  const forThem = villageId
    ? sql`(${notices.audience} = 'everyone' or ${villageId}::uuid = any(${notices.villageIds}))`
    : sql`${notices.audience} = 'everyone'`;
  return db()
    .select({
      id: notices.id,
      title: notices.title,
      category: notices.category,
      publishedAt: notices.publishedAt,
      isOfVillage: sql<boolean>`${notices.audience} = 'villages'`,
    })
    .from(notices)
    .where(and(eq(notices.state, "published"), ne(notices.audience, "staff"), forThem))
    .orderBy(desc(sql`${notices.audience} = 'villages'`), desc(notices.publishedAt), desc(notices.id))
    .limit(limit);
}
