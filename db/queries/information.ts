import "server-only";
import { and, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { type CaseRow, moveCase } from "@/db/queries/cases";
import { informationVisibleTo } from "@/db/queries/information-scope";
import { publishedSettings } from "@/db/queries/settings";
import { cases, files, informationRequests, offices, people, posts } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import type { Changes } from "@/domain/information/changes";
import type { InformationFacts } from "@/domain/information/facts";
import type { InformationState } from "@/domain/information/states";

/** Who sees which requests: `information-scope.ts`. */
const parts = {
  id: cases.id,
  case: cases,
  request: informationRequests,
  officeName: offices.name,
  officePhone: offices.phone,
  filerName: people.name,
  filerPost: posts.name,
  deskPostIds: sql<string[]>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
    and s.ended_at is null and s.post_id is not null)`,
};

/** One request with everything its page and its rules need. */
export async function findInformation(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return foundBy(db(), and(informationVisibleTo(viewer), eq(cases.id, id)));
}

/** For what the portal does by itself, inside its transaction: nobody looks. */
export const findInformationFor = (tx: Tx, id: string) => foundBy(tx, eq(cases.id, id));

async function foundBy(source: Pick<Tx, "select">, which: SQL | undefined) {
  const [found] = await source
    .select(parts)
    .from(cases)
    .innerJoin(informationRequests, eq(informationRequests.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(people, eq(people.id, cases.filedById))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .where(which);
  if (!found) return null;
  const { isInformationFeeOn } = await publishedSettings();
  const row = { ...found, case: found.case as CaseRow & { state: InformationState } };
  return shown({ ...row, facts: factsOf(row, isInformationFeeOn) });
}
type Row = Omit<NonNullable<Awaited<ReturnType<typeof findInformation>>>, "facts">;
export type Information = NonNullable<Awaited<ReturnType<typeof findInformation>>>;

function factsOf(
  row: {
    case: CaseRow & { state: InformationState };
    request: typeof informationRequests.$inferSelect;
    deskPostIds: string[];
  },
  isFeeOn: boolean,
): InformationFacts {
  const { state, filedById, applicantId, officeId } = row.case;
  const { correctionAskedAt, extendedAt, draftedById, reply, secrecyClearedById } = row.request;
  return {
    ...{ state, filedById, applicantId, officeId, draftedById, reply, isFeeOn },
    deskPostIds: row.deskPostIds,
    correctionCount: correctionAskedAt ? 1 : 0,
    isExtended: extendedAt !== null,
    isSecrecyCleared: secrecyClearedById !== null,
  };
}

/** The part of a request that the status panel reads. */
export const courseOf = ({ id, case: { kind, state, closedAt }, officeName, officePhone }: Information) => {
  const course = { id, kind, state, closedAt, officeName, officePhone };
  return course as Shown<typeof course>;
};

/** The columns of its own that a step fills. */
export async function updateInformation(
  tx: Tx,
  information: Shown<{ id: string }>,
  changes: NonNullable<Changes["request"]>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.update(informationRequests).set(changes).where(eq(informationRequests.caseId, information.id));
}

/** What the portal itself does to a request: row and own columns, only from the state that was found. */
export async function endInformation(
  tx: Tx,
  information: Shown<Pick<Row, "id" | "case">>,
  to: InformationState,
  changes: Changes,
): Promise<void> {
  await moveCase(tx, information, to, changes.case);
  await updateInformation(tx, information, changes.request ?? {});
}

/** After 转办 the work comes back to the new desk, no longer to the old one. */
export async function moveInformationDesk(
  tx: Tx,
  information: Information,
  fromPostId: string | null,
  toPostId: string,
): Promise<void> {
  const { officePostId, handlerPostId } = information.request;
  const moved = (postId: string | null) => (postId !== null && postId === fromPostId ? toPostId : postId);
  await updateInformation(tx, information, {
    officePostId: moved(officePostId),
    handlerPostId: moved(handlerPostId),
  });
}

/** Files on a request for whoever was shown it, by purpose. */
export async function listInformationFiles(information: Shown<{ id: string }>) {
  const isIts = and(
    eq(files.subjectKind, "case"),
    inArray(files.subjectId, [information.id]),
    isNull(files.removedAt),
  );
  return db()
    .select({
      id: files.id,
      purpose: files.purpose,
      name: files.name,
      mediaType: files.mediaType,
      bytes: files.bytes,
    })
    .from(files)
    .where(isIts)
    .orderBy(files.sort, files.createdAt);
}
export type InformationFile = Awaited<ReturnType<typeof listInformationFiles>>[number];

/** Requests whose time to correct (第三十条) or to pay is over since yesterday; locked for one runner. */
export async function takeOverdue(
  tx: Tx,
  state: "correctionRequested" | "feeDue",
  today: Day,
): Promise<string[]> {
  const dueOn =
    state === "feeDue"
      ? sql`${informationRequests.fee} ->> 'dueOn' < ${today}`
      : lt(informationRequests.correctionDueOn, today);
  const rows = await tx
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(informationRequests, eq(informationRequests.caseId, cases.id))
    .where(and(eq(cases.kind, "information"), eq(cases.state, state), dueOn))
    .orderBy(cases.id)
    .limit(500)
    .for("update", { of: cases, skipLocked: true });
  return rows.map(({ id }) => id);
}
