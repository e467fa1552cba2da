import "server-only";
import { and, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { applicationsVisibleTo } from "@/db/queries/application-scope";
import { applications, cases, notices, offices } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { restingStates } from "@/domain/applications/states";

/** The newest matters with who has them now; what still runs comes first. */
export async function listMyMatters(viewer: Viewer, limit: number) {
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
      pause: applications.pause,
      isOwn: sql<boolean>`${cases.applicantId} is not distinct from ${viewer.personId}`,
    })
    .from(cases)
    .innerJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(applicationsVisibleTo(viewer), ne(cases.state, "draft")))
    .orderBy(desc(isRunning), desc(cases.submittedAt), desc(cases.id))
    .limit(limit);
  return rows as Shown<(typeof rows)[number]>[];
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
