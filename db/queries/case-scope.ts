import "server-only";
import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can, type Permission, postIds, postsFor, type Viewer } from "@/domain/access";
import type { CaseKind } from "@/domain/cases/registry";

type Ways = {
  kind: CaseKind;
  /** Staff who may open such matters at all. */
  read: Permission;
  /** Those who see all of them. */
  readAll: Permission;
  /** Those who see what belongs to their own office. */
  handle?: Permission;
};

/**
 * Who sees a matter of an open kind: whose it is and who filed it; of the staff those who arrange all of them, the
 * office that handles it, and everybody who has or had it on the desk. Sealed matters are never of these kinds.
 */
export function openCasesVisibleTo(viewer: Viewer, { kind, read, readAll, handle }: Ways): SQL {
  const { personId } = viewer;
  if (!personId) return sql`false`;
  const ways: (SQL | undefined)[] = [eq(cases.applicantId, personId), eq(cases.filedById, personId)];
  if (viewer.kind === "staff" && can(viewer, read)) {
    if (can(viewer, readAll)) ways.push(isNotNull(cases.submittedAt));
    const offices = handle ? postsFor(viewer, handle).flatMap(({ officeId }) => officeId ?? []) : [];
    if (offices.length > 0) ways.push(inArray(cases.officeId, offices));
    ways.push(wasOnDesk(viewer));
  }
  return and(eq(cases.kind, kind), eq(cases.isSealed, false), or(...ways)) ?? sql`false`;
}

function wasOnDesk(viewer: Viewer): SQL | undefined {
  const own = postIds(viewer);
  if (own.length === 0) return undefined;
  const list = sql.join(
    own.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`exists (select 1 from assignments s where s.subject_id = ${cases.id} and s.post_id in (${list}))`;
}

/** Posts on whose desks a matter waits now. */
export const deskPostIds = sql<
  string[]
>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
  and s.ended_at is null and s.post_id is not null)`;
/** How often it came back from an office whose it was not. */
export const returnCount = sql<number>`(select count(*)::int from assignments s where s.subject_id = ${cases.id}
  and s.ended_how = 'returned')`;
