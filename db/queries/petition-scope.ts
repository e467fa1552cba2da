import "server-only";
import { and, eq, inArray, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { can, postIds, postsFor, type Viewer } from "@/domain/access";

/**
 * Who sees which petitions (public.md §1.5, §1.6). The petitioner; the petition clerks all that is not sealed; the office's
 * director and the leaders in charge what is registered; a station what was passed to it; everybody who has or had it on
 * the desk, and who took it down until it is registered. Who is kept away (回避) sees nothing of it.
 *
 * A sealed accusation is seen by its petitioner and by the one post on whose desk it lies, in own right, never by a
 * stand-in, never by anybody who is named in it.
 */
export function petitionsVisibleTo(viewer: Viewer): SQL {
  const { personId } = viewer;
  if (!personId) return sql`false`;
  const isPetition = eq(cases.kind, "petition");
  if (viewer.kind === "villager") {
    const own = and(eq(cases.applicantId, personId), ne(cases.state, "draft"));
    return and(isPetition, or(own, eq(cases.filedById, personId))) ?? sql`false`;
  }
  if (viewer.kind !== "staff" || !can(viewer, "petitions.read")) return sql`false`;
  return and(isPetition, or(ownDraft(personId), openTo(viewer, personId), sealedTo(viewer))) ?? sql`false`;
}

const ownDraft = (personId: string) => and(eq(cases.filedById, personId), eq(cases.state, "draft"));

/** What has not been registered may turn out to be an accusation: the clerks alone have it. */
const isRegistered = notInArray(cases.state, ["draft", "submitted"]);

function openTo(viewer: Viewer, personId: string): SQL | undefined {
  const isClerk = viewer.audiences.includes("petitionClerk");
  const isOverseer = ["officeDirector", "mainLeader"].some((duty) =>
    viewer.audiences.includes(duty as never),
  );
  const headed = viewer.posts
    .filter(({ duties }) => duties.includes("stationHead"))
    .flatMap(({ officeId }) => officeId ?? []);
  const leading = postsFor(viewer, "petitions.decide").map(({ postId }) => postId);
  const ways = [
    isClerk ? sql`true` : undefined,
    isOverseer ? isRegistered : undefined,
    and(eq(cases.filedById, personId), eq(cases.state, "submitted")),
    headed.length > 0 ? and(inArray(cases.officeId, headed), isRegistered) : undefined,
    leading.length > 0 ? and(inPortfolio(leading), isRegistered) : undefined,
    leading.length > 0 ? leads(leading) : undefined,
    wasOnDesk(viewer),
  ];
  return and(eq(cases.isSealed, false), ne(cases.state, "draft"), isNotRecused(personId), or(...ways));
}

/** 回避 (第二十八条). */
export const isNotRecused = (personId: string): SQL => sql`not exists (select 1 from petition_recusals r
  where r.case_id = ${cases.id} and r.person_id = ${personId}::uuid and r.lifted_at is null)`;

const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );

const inPortfolio = (own: readonly string[]) => sql`exists (select 1 from portfolios p
  join matters m on m.id = p.matter_id where m.code = 'petitions' and p.leader_post_id in (${list(own)})
  and (now() at time zone 'Asia/Shanghai')::date between p.from_on and coalesce(p.until_on, 'infinity'))`;

/** 包案领导 (第十八条). */
const leads = (own: readonly string[]) => sql`exists (select 1 from petitions q where q.case_id = ${cases.id}
  and q.lead_official_post_id in (${list(own)}))`;

function wasOnDesk(viewer: Viewer): SQL | undefined {
  const own = postIds(viewer);
  if (own.length === 0) return undefined;
  return sql`exists (select 1 from assignments s where s.subject_id = ${cases.id}
    and s.is_sealed = false and s.post_id in (${list(own)}))`;
}

/** Posts held in own right: nobody stands in for a sealed matter. */
const ownPosts = (viewer: Viewer): string[] =>
  viewer.posts.filter(({ actingFor }) => actingFor === null).map(({ postId }) => postId);

/** The sealed matters of the viewer's own post, save those in which the viewer is named. */
export function sealedTo(viewer: Viewer): SQL {
  const own = ownPosts(viewer);
  if (own.length === 0 || !viewer.personId || !can(viewer, "petitions.discipline")) return sql`false`;
  return sql`(${cases.isSealed} and ${cases.state} <> 'draft' and exists (select 1 from petitions q
    where q.case_id = ${cases.id} and q.sealed_post_id in (${list(own)})
    and not q.shut_out @> array[${blindIndex(viewer.personId)}]::text[]))`;
}

/** Holds the post of the sealed queue in own right. */
export const keepsSealedQueue = (viewer: Viewer): boolean =>
  viewer.posts.some(({ actingFor, duties }) => actingFor === null && duties.includes("disciplineSecretary"));
