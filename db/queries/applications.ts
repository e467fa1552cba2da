import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { applicationsVisibleTo } from "@/db/queries/application-scope";
import { type CaseRow, moveCase } from "@/db/queries/cases";
import {
  applicationMaterials,
  applications,
  cases,
  offices,
  people,
  posts,
  serviceGuides,
  serviceItems,
  villages,
} from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { Changes } from "@/domain/applications/changes";
import type { ApplicationState } from "@/domain/applications/states";

/** Who sees which applications: `application-scope.ts`. */
const inForce = and(
  eq(serviceGuides.itemId, applications.itemId),
  eq(serviceGuides.version, applications.guideVersion),
);

const parts = {
  id: cases.id,
  case: cases,
  application: applications,
  guide: serviceGuides.guide,
  item: { slug: serviceItems.slug, matterId: serviceItems.matterId },
  officeName: offices.name,
  officePhone: offices.phone,
  villageName: villages.name,
  filerName: people.name,
  filerPost: posts.name,
  deskPostIds: sql<string[]>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
    and s.ended_at is null and s.post_id is not null)`,
  noticeCount: sql<number>`(select count(*)::int from supplement_notices n where n.case_id = ${cases.id})`,
};

/** One application with everything its page and its rules need, under the guide by which it was filed. */
export async function findApplication(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return foundBy(db(), and(applicationsVisibleTo(viewer), eq(cases.id, id)));
}

/** For what the portal does by itself, inside its transaction: nobody looks. */
export const findApplicationFor = (tx: Tx, id: string) => foundBy(tx, eq(cases.id, id));

async function foundBy(source: Pick<Tx, "select">, which: SQL | undefined) {
  const [found] = await source
    .select(parts)
    .from(cases)
    .innerJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(serviceGuides, inForce)
    .innerJoin(serviceItems, eq(serviceItems.id, applications.itemId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(people, eq(people.id, cases.filedById))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(which);
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: ApplicationState } };
  return shown({ ...row, facts: factsOf(row) });
}
type Row = Omit<NonNullable<Awaited<ReturnType<typeof findApplication>>>, "facts">;
export type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

function factsOf(row: {
  case: CaseRow & { state: ApplicationState };
  application: typeof applications.$inferSelect;
  deskPostIds: string[];
  noticeCount: number;
}) {
  const { state, filedById, applicantId, officeId } = row.case;
  const { gap, proposedById } = row.application;
  return {
    ...{ state, filedById, applicantId, officeId, proposedById },
    deskPostIds: row.deskPostIds,
    noticeCount: row.noticeCount,
    hasGap: gap !== null && gap.filledOn === undefined,
  };
}

/** The part of an application that the status panel reads. */
export const courseOf = ({
  id,
  case: { kind, state, closedAt },
  officeName,
  officePhone,
  application: { pause },
}: Application) => {
  const course = { id, kind, state, closedAt, officeName, officePhone, pause };
  return course as Shown<typeof course>;
};

/**
 * Moves an application on, only from the very state and version that were shown: of two people on one button one is
 * told that somebody was faster.
 */
export async function moveApplication(
  tx: Tx,
  application: Shown<Pick<Row, "id" | "case">>,
  to: ApplicationState,
  changes: Changes,
): Promise<void> {
  await moveCase(tx, application, to, changes.case);
  await updateApplication(tx, application, changes.application ?? {});
}

/** The columns of its own that a step fills. */
export async function updateApplication(
  tx: Tx,
  application: Shown<{ id: string }>,
  changes: NonNullable<Changes["application"]>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.update(applications).set(changes).where(eq(applications.caseId, application.id));
}

/** Materials that came, with the verdict on each. */
export async function listMaterials(application: Shown<{ id: string }>) {
  return db()
    .select()
    .from(applicationMaterials)
    .where(eq(applicationMaterials.caseId, application.id))
    .orderBy(asc(applicationMaterials.key));
}
export type Material = Awaited<ReturnType<typeof listMaterials>>[number];

export async function updateVerdict(
  tx: Tx,
  application: Shown<{ id: string }>,
  { key, verdict, remark }: { key: string; verdict: Material["verdict"]; remark: string },
): Promise<void> {
  await tx
    .insert(applicationMaterials)
    .values({ caseId: application.id, key, verdict, remark })
    .onConflictDoUpdate({
      target: [applicationMaterials.caseId, applicationMaterials.key],
      set: { verdict, remark },
    });
}

/** Accepting says that everything is in order, also what nobody had marked. */
export async function updatePendingVerdicts(tx: Tx, application: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(applicationMaterials)
    .set({ verdict: "ok" })
    .where(and(eq(applicationMaterials.caseId, application.id), eq(applicationMaterials.verdict, "pending")));
}

/** What was asked for again is looked at again. */
export async function resetVerdicts(
  tx: Tx,
  application: Shown<{ id: string }>,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .update(applicationMaterials)
    .set({ verdict: "pending", remark: "" })
    .where(
      and(eq(applicationMaterials.caseId, application.id), inArray(applicationMaterials.key, [...keys])),
    );
}

/** After 转办 the work comes back to the new desk, no longer to the old one. */
export async function updateOwnDesk(
  tx: Tx,
  application: Application,
  fromPostId: string | null,
  toPostId: string,
): Promise<void> {
  const { receiverPostId, handlerPostId, leaderPostId } = application.application;
  const moved = (postId: string | null) => (postId !== null && postId === fromPostId ? toPostId : postId);
  await tx
    .update(applications)
    .set({
      receiverPostId: moved(receiverPostId),
      handlerPostId: moved(handlerPostId),
      leaderPostId: moved(leaderPostId),
    })
    .where(eq(applications.caseId, application.id));
}
