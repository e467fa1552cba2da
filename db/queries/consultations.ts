import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { deskPostIds, openCasesVisibleTo, returnCount } from "@/db/queries/case-scope";
import type { CaseRow } from "@/db/queries/cases";
import { cases, consultations, offices, people, posts, villages } from "@/db/schema";
import { searchWords } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { plainReceiptNo } from "@/domain/cases/codes";
import {
  type ConsultationState,
  consultationStates,
  type QuestionTopic,
} from "@/domain/consultations/states";
import { Refused } from "@/domain/outcome";

const visibleTo = (viewer: Viewer): SQL =>
  openCasesVisibleTo(viewer, {
    kind: "consultation",
    read: "consultations.read",
    readAll: "consultations.readAll",
    handle: "consultations.handle",
  });

/** One question or suggestion with everything its page and its rules need. */
export async function findConsultation(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: cases.id,
      case: cases,
      consultation: consultations,
      officeName: offices.name,
      officePhone: offices.phone,
      villageName: villages.name,
      filerName: people.name,
      filerPost: posts.name,
      deskPostIds,
      returns: returnCount,
    })
    .from(cases)
    .innerJoin(consultations, eq(consultations.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(people, eq(people.id, cases.filedById))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(and(visibleTo(viewer), eq(cases.id, id)));
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: ConsultationState } };
  const { state, filedById, applicantId, officeId } = row.case;
  const { drafterId, publication, isAgreed, maskedById } = row.consultation;
  const shared = { filedById, applicantId, officeId, deskPostIds: found.deskPostIds };
  return shown({
    ...row,
    facts: { ...shared, state, drafterId, returns: found.returns },
    question: {
      ...{ state: publication, filedById, applicantId, isAgreed, maskedById },
      isAnswered: state === "answered",
    },
  });
}
export type Consultation = NonNullable<Awaited<ReturnType<typeof findConsultation>>>;

type NewConsultation = Pick<
  typeof consultations.$inferInsert,
  "nature" | "topic" | "text" | "isAgreed" | "dispatcherPostId"
>;

export async function insertConsultation(
  tx: Tx,
  thing: Shown<{ id: string }>,
  row: NewConsultation,
): Promise<void> {
  await tx
    .insert(consultations)
    .values({ ...row, caseId: thing.id, agreedAt: row.isAgreed ? sql`now()` : null });
}

export type ConsultationChanges = Partial<Omit<typeof consultations.$inferInsert, "caseId" | "createdAt">>;

export async function updateConsultation(
  tx: Tx,
  thing: Shown<{ id: string }>,
  changes: ConsultationChanges,
): Promise<void> {
  if (Object.keys(changes).length > 0)
    await tx.update(consultations).set(changes).where(eq(consultations.caseId, thing.id));
}

/** Publication moves only from the very state that was shown, and the matter's version with it. */
export async function movePublication(
  tx: Tx,
  thing: Shown<{ id: string; case: Pick<CaseRow, "version">; consultation: { publication: string } }>,
  changes: ConsultationChanges & Required<Pick<ConsultationChanges, "publication">>,
): Promise<void> {
  const { version } = thing.case;
  const counted = await tx
    .update(cases)
    .set({ version: version + 1 })
    .where(and(eq(cases.id, thing.id), eq(cases.version, version)))
    .returning({ id: cases.id });
  if (counted.length === 0) throw new Refused("changedMeanwhile");
  await updateConsultation(tx, thing, changes);
}

export const consultationPageSize = 20;
export type ConsultationFilter = { state?: string; words?: string; isToPublish?: boolean };

/** Questions and suggestions this viewer may see: what still runs first, then the newest. */
export async function listConsultations(viewer: Viewer, filter: ConsultationFilter, page: number) {
  const state = consultationStates.find((each) => each === filter.state);
  const number = filter.words ? plainReceiptNo(filter.words) : null;
  const words = number ? [] : searchWords(filter.words ?? "");
  const wanted = and(
    visibleTo(viewer),
    state ? eq(cases.state, state) : undefined,
    filter.isToPublish ? sql`${consultations.publication} in ('open', 'masked')` : undefined,
    number ? eq(cases.receiptNo, number) : undefined,
    ...words.map((word) => sql`position(${word} in ${cases.title}) > 0`),
  );
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      nature: consultations.nature,
      publication: consultations.publication,
      officeName: offices.name,
      applicantName: cases.applicantName,
      submittedAt: cases.submittedAt,
    })
    .from(cases)
    .innerJoin(consultations, eq(consultations.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(isNull(cases.closedAt)), desc(cases.submittedAt), desc(cases.id))
    .limit(consultationPageSize)
    .offset((page - 1) * consultationPageSize);
  const [counted] = await db()
    .select({ total: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(consultations, eq(consultations.caseId, cases.id))
    .where(wanted);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: ConsultationState }>[],
    total: counted?.total ?? 0,
  };
}

export type QuestionFilter = { topic?: QuestionTopic | undefined; ways: readonly string[] };
export const questionPageSize = 15;
const isPublic = sql`${consultations.publication} = 'published'`;

/** The public questions, newest first; `ways` are the same words in several tongues, any of which may be met. */
export async function publishedQuestions({ topic, ways }: QuestionFilter, page: number) {
  const said = sql`${consultations.publicTitle} || ' ' || ${consultations.publicText} || ' ' || ${consultations.publicAnswer}`;
  const met = ways
    .map((way) => searchWords(way))
    .filter((words) => words.length > 0)
    .map((words) => and(...words.map((word) => sql`position(${word.toLowerCase()} in lower(${said})) > 0`)));
  const any = met.length > 0 ? sql`(${sql.join(met as SQL[], sql` or `)})` : undefined;
  const wanted = and(isPublic, topic ? eq(consultations.topic, topic) : undefined, any);
  const rows = await db()
    .select({
      id: consultations.caseId,
      nature: consultations.nature,
      topic: consultations.topic,
      title: consultations.publicTitle,
      answer: consultations.publicAnswer,
      verdict: consultations.verdict,
      publishedAt: consultations.publishedAt,
      officeName: offices.name,
    })
    .from(consultations)
    .innerJoin(cases, eq(cases.id, consultations.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(consultations.publishedAt), desc(consultations.caseId))
    .limit(questionPageSize)
    .offset((page - 1) * questionPageSize);
  const [counted] = await db()
    .select({ total: sql<number>`count(*)::int` })
    .from(consultations)
    .where(wanted);
  return { rows, total: counted?.total ?? 0 };
}

/** One public question: only what was masked and released is selected. */
export async function publishedQuestion(id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: consultations.caseId,
      nature: consultations.nature,
      topic: consultations.topic,
      title: consultations.publicTitle,
      text: consultations.publicText,
      answer: consultations.publicAnswer,
      verdict: consultations.verdict,
      publishedAt: consultations.publishedAt,
      askedAt: cases.submittedAt,
      answeredAt: cases.closedAt,
      officeName: offices.name,
      officePhone: offices.phone,
    })
    .from(consultations)
    .innerJoin(cases, eq(cases.id, consultations.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(isPublic, eq(consultations.caseId, id)));
  return found ?? null;
}

/** How many questions of each topic are public. */
export async function publishedTopics(): Promise<Map<QuestionTopic, number>> {
  const rows = await db()
    .select({ topic: consultations.topic, count: sql<number>`count(*)::int` })
    .from(consultations)
    .where(isPublic)
    .groupBy(consultations.topic);
  return new Map(rows.map(({ topic, count }) => [topic, count]));
}
