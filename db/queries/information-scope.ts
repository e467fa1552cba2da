import "server-only";
import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can, postIds, type Viewer } from "@/domain/access";

/**
 * Who sees which requests for information. The applicant and whoever entered it; the disclosure work body, the window and
 * the main leaders all that is handed in; everybody else of the staff what lies or lay on their desk. A draft is seen by
 * who writes it.
 */
export function informationVisibleTo(viewer: Viewer): SQL {
  const { personId } = viewer;
  if (!personId) return sql`false`;
  const isHandedIn = ne(cases.state, "draft");
  const ways = [and(eq(cases.applicantId, personId), isHandedIn), eq(cases.filedById, personId)];
  if (viewer.kind === "staff" && can(viewer, "information.readAll")) ways.push(isHandedIn);
  else if (viewer.kind === "staff" && can(viewer, "information.read"))
    ways.push(and(isHandedIn, wasOnDesk(viewer)));
  return and(eq(cases.kind, "information"), or(...ways)) ?? sql`false`;
}

function wasOnDesk(viewer: Viewer): SQL {
  const own = postIds(viewer);
  if (own.length === 0) return sql`false`;
  const list = sql.join(
    own.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`exists (select 1 from assignments s where s.subject_id = ${cases.id} and s.post_id in (${list}))`;
}

/** Only what has been handed in and is still going on, or rests: for lists. */
export const isNoDraft = (): SQL => ne(cases.state, "draft");
export const inStates = (states: readonly string[]): SQL => inArray(cases.state, [...states]);
