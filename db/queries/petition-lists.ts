import "server-only";
import { and, desc, eq, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { petitionsVisibleTo, sealedTo } from "@/db/queries/petition-scope";
import { cases, offices, petitions, villages } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { likePattern } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { plainReceiptNo } from "@/domain/cases/codes";
import { type AppealRoute, appealRoutes, type Category, openCategories } from "@/domain/petitions/kinds";
import { type PetitionState, petitionStates, restingStates } from "@/domain/petitions/states";

/** Who sees which petitions: `petition-scope.ts`. The list never shows a sealed one, not even to its owner. */
export const pageSize = 20;
const mostCounted = 1000;

export const lights = ["overdue", "near"] as const;
export type Filter = {
  state?: string;
  category?: string;
  route?: string;
  light?: string;
  /** 未录入国家信访信息系统 (第二十一条). */
  isNotEntered?: boolean;
  words?: string;
};
const columns = {
  id: cases.id,
  title: cases.title,
  receiptNo: cases.receiptNo,
  state: cases.state,
  channel: cases.channel,
  submittedAt: cases.submittedAt,
  officeName: offices.name,
  villageName: villages.name,
  category: petitions.category,
  isMajorUrgent: petitions.isMajorUrgent,
  groupCount: petitions.groupCount,
};
type Row = { state: PetitionState };

const open = (viewer: Viewer) =>
  and(petitionsVisibleTo(viewer), eq(cases.isSealed, false), ne(cases.state, "draft"));

export async function listPetitions(viewer: Viewer, filter: Filter, page: number) {
  const wanted = and(open(viewer), ...conditions(filter));
  const rows = await db()
    .select(columns)
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(wanted)
    .orderBy(desc(cases.submittedAt), desc(cases.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const few = db()
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .where(wanted)
    .limit(mostCounted)
    .as("few");
  const [counted] = await db().select({ total: sql<number>`count(*)::int` }).from(few);
  return { rows: rows as Shown<(typeof rows)[number] & Row>[], total: counted?.total ?? 0 };
}

const isUnderWay = notInArray(cases.state, [...restingStates]);
const dueWithin = (days: number) => sql`exists (select 1 from clocks k where k.subject_id = ${cases.id}
  and k.stopped_at is null and k.rule like 'petition.%' and k.due_on
  ${days < 0 ? sql`<` : sql`between`} (now() at time zone 'Asia/Shanghai')::date
  ${days < 0 ? sql`` : sql`and (now() at time zone 'Asia/Shanghai')::date + ${days}::int`})`;

function conditions({ state, category, route, light, isNotEntered, words }: Filter): (SQL | undefined)[] {
  const known = petitionStates.find((each) => each === state);
  const kind = openCategories.find((each) => each === category);
  const way = appealRoutes.find((each) => each === route);
  return [
    known && eq(cases.state, known satisfies PetitionState),
    kind && eq(petitions.category, kind satisfies Category),
    way && eq(petitions.appealRoute, way satisfies AppealRoute),
    light === "overdue" ? and(isUnderWay, dueWithin(-1)) : undefined,
    light === "near" ? and(isUnderWay, dueWithin(3)) : undefined,
    isNotEntered ? and(isNull(petitions.stateSystemNo), isNotNull(petitions.registeredAt)) : undefined,
    words ? found(words) : undefined,
  ];
}

/** A number or part of the title: a petitioner is never looked for by name. */
function found(words: string): SQL {
  const number = plainReceiptNo(words);
  return number ? eq(cases.receiptNo, number) : sql`${cases.title} like ${likePattern(words)}`;
}

/** The sealed queue of the viewer's own post. */
export async function listSealed(viewer: Viewer) {
  const rows = await db()
    .select({ ...columns, subject: petitions.subject })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(sealedTo(viewer))
    .orderBy(sql`${cases.closedAt} is not null`, desc(cases.submittedAt))
    .limit(200);
  return rows as Shown<(typeof rows)[number] & Row>[];
}

/** A villager's own petitions, newest first, drafts on top. */
export async function listOwnPetitions(viewer: Viewer) {
  const rows = await db()
    .select({
      id: cases.id,
      title: petitions.subject,
      receiptNo: cases.receiptNo,
      state: cases.state,
      submittedAt: cases.submittedAt,
      updatedAt: cases.updatedAt,
    })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .where(petitionsVisibleTo(viewer))
    .orderBy(sql`${cases.submittedAt} desc nulls first`, desc(cases.id))
    .limit(100);
  return rows as Shown<(typeof rows)[number] & Row>[];
}

type Looked = Shown<{
  id: string;
  case: Pick<typeof cases.$inferSelect, "applicantNameIndex" | "applicantPhoneIndex" | "villageId">;
  petition: { subject: string; anonymity: string; relatedCaseId: string | null };
}>;

/**
 * 查重: what the same person brought, and what sounds alike from the same village, in the last six months; only what the
 * viewer may see. Alike = half of the two-letter pieces of the shorter title stand in the other.
 */
export async function listAlike(viewer: Viewer, { id, case: it, petition }: Looked) {
  const nobody = blindIndex("—");
  const isSame = (column: typeof cases.applicantNameIndex, index: string | null) =>
    index && index !== nobody ? eq(column, index) : sql`false`;
  const rows = await db()
    .select({
      ...columns,
      isSamePerson: sql<boolean>`${isSame(cases.applicantPhoneIndex as never, it.applicantPhoneIndex)} or ${isSame(cases.applicantNameIndex, it.applicantNameIndex)}`,
    })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(
      and(
        open(viewer),
        ne(cases.id, id),
        sql`${cases.submittedAt} > now() - interval '6 months'`,
        or(
          isSame(cases.applicantPhoneIndex as never, it.applicantPhoneIndex),
          isSame(cases.applicantNameIndex, it.applicantNameIndex),
          it.villageId ? eq(cases.villageId, it.villageId) : sql`false`,
        ),
      ),
    )
    .orderBy(desc(cases.submittedAt))
    .limit(200);
  return (rows as Shown<(typeof rows)[number] & Row>[])
    .filter(({ isSamePerson, title }) => isSamePerson || isAlike(title, petition.subject))
    .slice(0, 8);
}

const piecesOf = (text: string): string[] => {
  const letters = [...text.replace(/[\s\p{P}]/gu, "")];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
};
function isAlike(a: string, b: string): boolean {
  const [short, long] = [piecesOf(a), piecesOf(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return short.length > 0 && short.filter((piece) => long.includes(piece)).length * 2 >= short.length;
}

/** Those that were put together with this one, as far as the viewer may see them. */
export async function listRelated(viewer: Viewer, { id, petition }: Looked) {
  const head = petition.relatedCaseId ?? id;
  return db()
    .select({ id: cases.id, title: cases.title, receiptNo: cases.receiptNo })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .where(and(open(viewer), ne(cases.id, id), or(eq(cases.id, head), eq(petitions.relatedCaseId, head))))
    .orderBy(desc(cases.submittedAt))
    .limit(50);
}
