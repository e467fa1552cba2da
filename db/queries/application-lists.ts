import "server-only";
import { and, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { applicationsVisibleTo } from "@/db/queries/application-scope";
import { cases, offices } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { likePattern } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { type ApplicationState, applicationStates } from "@/domain/applications/states";
import { plainReceiptNo } from "@/domain/cases/codes";

/** Who sees which applications: `application-scope.ts`. */
export const pageSize = 20;
const mostCounted = 1000;

export type Filter = { state?: string; officeId?: string; words?: string };

/** What is handed in, newest first. `words`: a receipt number, the applicant's whole name, or part of the title. */
export async function listApplications(viewer: Viewer, filter: Filter, page: number) {
  const wanted = and(applicationsVisibleTo(viewer), ne(cases.state, "draft"), ...conditions(filter));
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      applicantName: cases.applicantName,
      submittedAt: cases.submittedAt,
      officeName: offices.name,
    })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(cases.submittedAt), desc(cases.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  // Counting stops where nobody pages any more.
  const few = db().select({ id: cases.id }).from(cases).where(wanted).limit(mostCounted).as("few");
  const [counted] = await db().select({ total: sql<number>`count(*)::int` }).from(few);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: ApplicationState }>[],
    total: counted?.total ?? 0,
  };
}

function conditions({ state, officeId, words }: Filter): (SQL | undefined)[] {
  const known = applicationStates.find((each) => each === state);
  return [
    known ? inArray(cases.state, [known satisfies ApplicationState]) : undefined,
    officeId ? eq(cases.officeId, officeId) : undefined,
    words ? found(words) : undefined,
  ];
}

const found = (words: string): SQL | undefined => {
  const number = plainReceiptNo(words);
  if (number) return eq(cases.receiptNo, number);
  return or(eq(cases.applicantNameIndex, blindIndex(words)), sql`${cases.title} like ${likePattern(words)}`);
};
