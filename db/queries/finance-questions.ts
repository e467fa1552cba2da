import "server-only";
import { and, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { clocks, financeLines, financeQuestions, financeReports, villages } from "@/db/schema";
import { can, postsFor, type Viewer } from "@/domain/access";
import { maskedParty } from "@/domain/finance/party";
import type { QuestionState } from "@/domain/finance/question-states";
import { Refused } from "@/domain/outcome";

/**
 * Who asked sees their own question; clerk, supervision director and agency those of their villages, the office and the
 * leaders all. None of the staff learns here who asked: the answer belongs to everybody.
 */
function visibleTo(viewer: Viewer): SQL {
  const mine = viewer.personId ? eq(financeQuestions.askedById, viewer.personId) : sql`false`;
  if (viewer.kind === "villager") return mine;
  if (!can(viewer, "finance.read")) return sql`false`;
  if (can(viewer, "finance.oversee")) return sql`true`;
  const own = [...postsFor(viewer, "finance.answer"), ...postsFor(viewer, "finance.opine")].flatMap(
    ({ villageId }) => villageId ?? [],
  );
  const agency = postsFor(viewer, "finance.keep").flatMap(({ officeId }) => officeId ?? []);
  const conditions = [
    own.length > 0 ? inArray(financeQuestions.villageId, own) : undefined,
    agency.length > 0 ? inArray(financeReports.agencyOfficeId, agency) : undefined,
  ].filter((one) => one !== undefined);
  return conditions.length > 0 ? (or(...conditions) ?? sql`false`) : sql`false`;
}

const columns = {
  id: financeQuestions.id,
  villageId: financeQuestions.villageId,
  villageName: villages.name,
  reportId: financeQuestions.reportId,
  reportTitle: financeReports.title,
  period: financeReports.period,
  lineKey: financeQuestions.lineKey,
  askedById: financeQuestions.askedById,
  title: financeQuestions.title,
  shownWords: financeQuestions.shownWords,
  state: financeQuestions.state,
  answer: financeQuestions.answer,
  answeredAt: financeQuestions.answeredAt,
  withheldReason: financeQuestions.withheldReason,
  createdAt: financeQuestions.createdAt,
  voucherNo: financeLines.voucherNo,
  summary: financeLines.summary,
  on: financeLines.on,
  incomeFen: financeLines.incomeFen,
  expenseFen: financeLines.expenseFen,
  dueOn: sql<string | null>`(select min(c.due_on)::text from ${clocks} c
    where c.subject_id = ${financeQuestions.id} and c.stopped_at is null)`,
};

const selected = () =>
  db()
    .select(columns)
    .from(financeQuestions)
    .innerJoin(financeReports, eq(financeReports.id, financeQuestions.reportId))
    .innerJoin(villages, eq(villages.id, financeQuestions.villageId))
    .innerJoin(
      financeLines,
      and(
        eq(financeLines.reportId, financeQuestions.reportId),
        eq(financeLines.key, financeQuestions.lineKey),
        eq(financeLines.version, financeReports.publishedVersion),
      ),
    );

export async function findQuestion(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(financeQuestions.id, id)));
  return shown(found);
}
export type Question = NonNullable<Awaited<ReturnType<typeof findQuestion>>>;

export const questionPageSize = 30;

/** Unanswered ones first, the nearest deadline on top. */
export async function listQuestions(viewer: Viewer, page: number) {
  return selected()
    .where(visibleTo(viewer))
    .orderBy(
      sql`${financeQuestions.state} <> 'asked'`,
      desc(financeQuestions.createdAt),
      desc(financeQuestions.id),
    )
    .limit(questionPageSize)
    .offset((page - 1) * questionPageSize);
}

export async function countOpenQuestions(viewer: Viewer): Promise<number> {
  const [found] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(financeQuestions)
    .innerJoin(financeReports, eq(financeReports.id, financeQuestions.reportId))
    .where(and(visibleTo(viewer), eq(financeQuestions.state, "asked")));
  return found?.count ?? 0;
}

/** Names that must not be read in a question about this line: whom the payments of the period went to. */
export async function listPartyNames(tx: Tx, reportId: string): Promise<string[]> {
  const rows = await tx
    .select({ counterparty: financeLines.counterparty })
    .from(financeLines)
    .where(eq(financeLines.reportId, reportId));
  return rows
    .flatMap(({ counterparty }) => counterparty.split(/[、，,;；/／\s]+/))
    .filter((name) => name !== "" && maskedParty(name) !== name);
}

/** How many a person asked since an instant: a stream of questions is stopped. */
export async function countAsked(tx: Tx, personId: string, since: Date): Promise<number> {
  const [found] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(financeQuestions)
    .where(
      and(
        eq(financeQuestions.askedById, personId),
        sql`${financeQuestions.createdAt} > ${since.toISOString()}::timestamptz`,
      ),
    );
  return found?.count ?? 0;
}

type NewQuestion = Pick<
  typeof financeQuestions.$inferInsert,
  "villageId" | "reportId" | "lineKey" | "askedById" | "title" | "words" | "shownWords"
>;
export async function insertQuestion(tx: Tx, question: NewQuestion): Promise<string> {
  const [made] = await tx.insert(financeQuestions).values(question).returning({ id: financeQuestions.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

type Changes = Partial<
  Pick<typeof financeQuestions.$inferInsert, "answer" | "answeredById" | "answeredAt" | "withheldReason">
>;
export async function moveQuestion(
  tx: Tx,
  question: Shown<Pick<Question, "id" | "state">>,
  to: QuestionState,
  changes: Changes,
): Promise<void> {
  const moved = await tx
    .update(financeQuestions)
    .set({ ...changes, state: to })
    .where(and(eq(financeQuestions.id, question.id), eq(financeQuestions.state, question.state)))
    .returning({ id: financeQuestions.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

/** What was asked about the lines of a period, without who asked; unanswered ones too. */
export async function publishedQuestions(reportId: string) {
  return db()
    .select({
      id: financeQuestions.id,
      lineKey: financeQuestions.lineKey,
      words: sql<string>`case when ${financeQuestions.state} = 'withheld' then '' else ${financeQuestions.shownWords} end`,
      state: financeQuestions.state,
      answer: sql<string>`case when ${financeQuestions.state} = 'answered' then ${financeQuestions.answer} else '' end`,
      withheldReason: financeQuestions.withheldReason,
      askedAt: financeQuestions.createdAt,
      answeredAt: financeQuestions.answeredAt,
      files: sql<
        { id: string; name: string }[]
      >`coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name)
        order by f.created_at) from files f where f.subject_id = finance_questions.id and f.is_public
        and f.removed_at is null and finance_questions.state = 'answered'), '[]')`,
    })
    .from(financeQuestions)
    .where(eq(financeQuestions.reportId, reportId))
    .orderBy(asc(financeQuestions.createdAt));
}
export type PublishedQuestion = Awaited<ReturnType<typeof publishedQuestions>>[number];
