import "server-only";
import { and, count, desc, eq, gte, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { informationVisibleTo, inStates, isNoDraft } from "@/db/queries/information-scope";
import { cases, informationRequests, noticeBoard } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { likePattern } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { addDays, type Day } from "@/domain/calendar/day";
import { plainReceiptNo } from "@/domain/cases/codes";
import type { Counted } from "@/domain/information/report";
import { type InformationState, informationStates } from "@/domain/information/states";

/** Who sees which requests: `information-scope.ts`. */
export const pageSize = 20;

export type Filter = { state?: string; words?: string };

/** What is handed in, newest first. `words`: a receipt number, the applicant's whole name, or part of the title. */
export async function listInformation(viewer: Viewer, filter: Filter, page: number) {
  const wanted = and(informationVisibleTo(viewer), isNoDraft(), ...conditions(filter));
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      applicantName: cases.applicantName,
      wanted: informationRequests.wanted,
      outcome: informationRequests.outcome,
      submittedAt: cases.submittedAt,
    })
    .from(cases)
    .innerJoin(informationRequests, eq(informationRequests.caseId, cases.id))
    .where(wanted)
    .orderBy(desc(cases.submittedAt), desc(cases.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db()
    .select({ total: count() })
    .from(cases)
    .innerJoin(informationRequests, eq(informationRequests.caseId, cases.id))
    .where(wanted);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: InformationState }>[],
    total: counted?.total ?? 0,
  };
}

function conditions({ state, words }: Filter): (SQL | undefined)[] {
  const known = informationStates.find((each) => each === state);
  return [known ? inStates([known]) : undefined, words ? found(words) : undefined];
}

const found = (words: string): SQL | undefined => {
  const number = plainReceiptNo(words);
  if (number) return eq(cases.receiptNo, number);
  return or(
    eq(cases.applicantNameIndex, blindIndex(words)),
    sql`${informationRequests.subject} like ${likePattern(words)}`,
  );
};

/** How many others asked for the same within a year, as far as the name or document number says so (第四十四条). */
export async function countSimilar(
  information: Shown<{ id: string; request: { wantedIndex: string | null } }>,
  today: Day,
): Promise<number> {
  const { wantedIndex } = information.request;
  if (!wantedIndex) return 0;
  const since = new Date(`${addDays(today, -365)}T00:00:00+08:00`);
  const [row] = await db()
    .select({ total: count() })
    .from(informationRequests)
    .innerJoin(cases, eq(cases.id, informationRequests.caseId))
    .where(
      and(
        eq(informationRequests.wantedIndex, wantedIndex),
        ne(cases.id, information.id),
        isNoDraft(),
        gte(cases.submittedAt, since),
      ),
    );
  return row?.total ?? 0;
}

export const logPageSize = 20;

/** The public log: number, what it was about in office words, outcome, day, and the notice if it was made one. Nobody's data. */
export async function publishedAnswers(page: number) {
  const isShown = and(
    eq(informationRequests.isLogged, true),
    isNotNull(informationRequests.subject),
    isNotNull(informationRequests.outcome),
    inStates(["closed", "archived"]),
  );
  const source = () =>
    db()
      .select({
        receiptNo: cases.receiptNo,
        subject: informationRequests.subject,
        outcome: informationRequests.outcome,
        endedOn: informationRequests.endedOn,
        noticeId: noticeBoard.noticeId,
      })
      .from(informationRequests)
      .innerJoin(cases, eq(cases.id, informationRequests.caseId))
      .leftJoin(
        noticeBoard,
        and(eq(noticeBoard.noticeId, informationRequests.noticeId), eq(noticeBoard.status, "current")),
      )
      .where(isShown);
  const rows = await source()
    .orderBy(desc(informationRequests.endedOn), desc(cases.receiptNo))
    .limit(logPageSize)
    .offset((page - 1) * logPageSize);
  const [counted] = await db()
    .select({ total: count() })
    .from(informationRequests)
    .innerJoin(cases, eq(cases.id, informationRequests.caseId))
    .where(isShown);
  return { rows, total: counted?.total ?? 0 };
}

/** Requests as the annual report counts them: no names, no words, only kinds and days. */
export async function publishedCounts(): Promise<Counted[]> {
  const rows = await db()
    .select({
      applicantType: informationRequests.applicantType,
      receivedOn: informationRequests.receivedOn,
      endedOn: informationRequests.endedOn,
      outcome: informationRequests.outcome,
    })
    .from(informationRequests)
    .where(isNotNull(informationRequests.receivedOn));
  return rows.flatMap((row) => (row.receivedOn ? [{ ...row, receivedOn: row.receivedOn }] : []));
}
