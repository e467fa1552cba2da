import "server-only";
import { and, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can, postIds, postsFor, type Viewer } from "@/domain/access";

/**
 * Who sees which work orders (public.md §5, §9A): the office that dispatches and the leaders all of them; an office what was
 * assigned to it; everybody what lies or lay on their desk. Nobody outside the staff, the caller neither: they ask 12345.
 */
export function ordersVisibleTo(viewer: Viewer): SQL {
  if (viewer.kind !== "staff" || !can(viewer, "hotline.read")) return sql`false`;
  const isOrder = and(eq(cases.kind, "workOrder"), eq(cases.isSealed, false)) ?? sql`false`;
  if (can(viewer, "hotline.readAll")) return isOrder;
  const offices = postsFor(viewer, "hotline.handle").flatMap(({ officeId }) => officeId ?? []);
  const own = postIds(viewer);
  const ways = [
    offices.length > 0
      ? and(
          inArray(cases.officeId, offices),
          notInArray(cases.state, ["dispatched", "signed", "returnAsked", "returned"]),
        )
      : undefined,
    own.length > 0
      ? sql`exists (select 1 from assignments s where s.subject_id = ${cases.id} and s.post_id in (${sql.join(
          own.map((id) => sql`${id}::uuid`),
          sql`, `,
        )}))`
      : undefined,
  ];
  return and(isOrder, or(...ways) ?? sql`false`) ?? sql`false`;
}
