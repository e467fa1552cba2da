import "server-only";
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import type { Assignment } from "@/db/queries/assignments";
import type { Holding } from "@/db/queries/post-holders";
import { subjectTitle } from "@/db/queries/subject-title";
import { assignments, cases, notices } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { addDays, type Day } from "@/domain/calendar/day";

/** Those who arrange a hand-over see what lies on a desk; everybody sees their own. */
function visibleTo(viewer: Viewer, holding: Holding): SQL {
  const mayArrange = can(viewer, "posts.handOver") || viewer.personId === holding.personId;
  return mayArrange ? sql`true` : sql`false`;
}

type Ending = Pick<Holding, "postId" | "personId" | "id">;

/** Nobody takes the post over on the next day. */
const isLeftAlone = ({ id, postId }: Ending, untilOn: Day) => sql`not exists (select 1 from post_holders n
  where n.post_id = ${postId} and n.id <> ${id}
    and ${addDays(untilOn, 1)}::date between n.from_on and coalesce(n.until_on, 'infinity'))`;

/** The person holds no other post on the next day, so what is personal must go too. */
const isLast = ({ id, personId }: Ending, untilOn: Day) => sql`not exists (select 1 from post_holders n
  where n.person_id = ${personId} and n.id <> ${id}
    and ${addDays(untilOn, 1)}::date between n.from_on and coalesce(n.until_on, 'infinity'))`;

/** Open work that would wait for nobody once this holding has ended (GW-67). */
function leftBehind(ending: Ending, untilOn: Day): SQL {
  const ofPost = and(eq(assignments.postId, ending.postId), isLeftAlone(ending, untilOn));
  const ofPerson = and(eq(assignments.personId, ending.personId), isLast(ending, untilOn));
  // What is sealed stays with its post and is neither shown nor counted.
  return (
    and(isNull(assignments.endedAt), eq(assignments.isSealed, false), or(ofPost, ofPerson)) ?? sql`false`
  );
}

/** What is still on the desk, with its title, for whoever arranges the hand-over. */
export async function listLeftBehind(viewer: Viewer, holding: Shown<Holding>, untilOn: Day) {
  const rows = await db()
    .select({
      assignment: assignments,
      title: subjectTitle(assignments.subjectId),
    })
    .from(assignments)
    .where(and(visibleTo(viewer, holding), leftBehind(holding, untilOn)))
    .orderBy(sql`${assignments.dueOn} asc nulls last`, asc(assignments.openedAt));
  return rows as { assignment: Shown<Assignment>; title: string | null }[];
}

/** Drafts only this person can open: notices being written, applications being filled in for villagers. */
export async function listDraftsLeft(viewer: Viewer, holding: Shown<Holding>, untilOn: Day) {
  const mine = and(visibleTo(viewer, holding), isLast(holding, untilOn));
  const ofNotices = await db()
    .select({ id: notices.id, title: notices.title })
    .from(notices)
    .where(and(mine, eq(notices.authorId, holding.personId), eq(notices.state, "draft")));
  const ofCases = await db()
    .select({ id: cases.id, title: cases.title })
    .from(cases)
    .where(
      and(mine, eq(cases.filedById, holding.personId), eq(cases.state, "draft"), eq(cases.isSealed, false)),
    );
  return [
    ...ofNotices.map((draft) => ({ ...draft, kind: "notice" as const })),
    ...ofCases.map((draft) => ({ ...draft, kind: "case" as const })),
  ];
}
export type Draft = Awaited<ReturnType<typeof listDraftsLeft>>[number];

/** How much would be left behind; the number alone is no business data, so administrators may know it. */
export async function countLeftBehind(tx: Tx, holding: Shown<Holding>, untilOn: Day): Promise<number> {
  const [found] = await tx.execute<{ count: number }>(sql`select (
    (select count(*) from assignments where ${leftBehind(holding, untilOn)})
    + (select count(*) from notices where author_id = ${holding.personId} and state = 'draft'
        and ${isLast(holding, untilOn)})
    + (select count(*) from cases where filed_by_id = ${holding.personId} and state = 'draft' and not is_sealed
        and ${isLast(holding, untilOn)}))::int as count`);
  return found?.count ?? 0;
}

/** Drafts get a new owner. */
export async function moveDrafts(
  tx: Tx,
  from: Shown<Holding>,
  drafts: readonly Draft[],
  toPersonId: string,
): Promise<void> {
  const idsOf = (kind: Draft["kind"]) => drafts.filter((draft) => draft.kind === kind).map(({ id }) => id);
  const [ofNotices, ofCases] = [idsOf("notice"), idsOf("case")];
  if (ofNotices.length > 0)
    await tx
      .update(notices)
      .set({ authorId: toPersonId })
      .where(and(inArray(notices.id, ofNotices), eq(notices.authorId, from.personId)));
  if (ofCases.length > 0)
    await tx
      .update(cases)
      .set({ filedById: toPersonId })
      .where(and(inArray(cases.id, ofCases), eq(cases.filedById, from.personId)));
}

/** Everything open on the desk of a post, whoever holds it. */
export async function countOpenWork(tx: Tx, post: Shown<{ id: string }>): Promise<number> {
  return tx.$count(
    assignments,
    and(eq(assignments.postId, post.id), eq(assignments.isSealed, false), isNull(assignments.endedAt)),
  );
}
