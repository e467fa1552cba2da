import "server-only";
import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can, postIds, postsFor, type Viewer } from "@/domain/access";

/**
 * Who sees which applications. The applicant and whoever filed it; the station whose item it is; the window, the office
 * director and the main leaders all that is handed in; a leader what belongs to the own portfolio today; a village clerk
 * what was filed for the own village; and everybody who has or had it on the desk. A draft is seen by who writes it.
 */
export function applicationsVisibleTo(viewer: Viewer): SQL {
  const { personId } = viewer;
  if (!personId) return sql`false`;
  const ways = [and(eq(cases.applicantId, personId), isHandedIn), eq(cases.filedById, personId)];
  if (viewer.kind === "staff" && can(viewer, "applications.read")) ways.push(...ofPosts(viewer));
  return and(eq(cases.kind, "application"), or(...ways)) ?? sql`false`;
}

const isHandedIn = ne(cases.state, "draft");

function ofPosts(viewer: Viewer): (SQL | undefined)[] {
  if (can(viewer, "applications.readAll")) return [isHandedIn];
  const offices = postsFor(viewer, "applications.review").flatMap(({ officeId }) => officeId ?? []);
  const villages = postsFor(viewer, "applications.fileForOther").flatMap(({ villageId }) => villageId ?? []);
  const leading = postsFor(viewer, "applications.decide").map(({ postId }) => postId);
  return [
    offices.length > 0 ? and(inArray(cases.officeId, offices), isHandedIn) : undefined,
    villages.length > 0
      ? and(inArray(cases.villageId, villages), eq(cases.filerRelation, "villageClerk"), isHandedIn)
      : undefined,
    leading.length > 0 ? inPortfolio(leading) : undefined,
    wasOnDesk(viewer),
  ];
}

const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );

const inPortfolio = (postsOfLeader: readonly string[]) => sql`(${isHandedIn} and exists (
  select 1 from applications a join service_items i on i.id = a.item_id join portfolios p on p.matter_id = i.matter_id
  where a.case_id = ${cases.id} and p.leader_post_id in (${list(postsOfLeader)})
    and (now() at time zone 'Asia/Shanghai')::date between p.from_on and coalesce(p.until_on, 'infinity')))`;

function wasOnDesk(viewer: Viewer): SQL | undefined {
  const own = postIds(viewer);
  if (own.length === 0) return undefined;
  return sql`(${isHandedIn} and exists (select 1 from assignments s where s.subject_id = ${cases.id}
    and s.post_id in (${list(own)})))`;
}
