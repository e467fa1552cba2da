import "server-only";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import type { CaseRow } from "@/db/queries/cases";
import { cases, disclosureComplaints, disclosureItems, offices, posts, villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { ComplaintGround, ComplaintState } from "@/domain/disclosure/complaints";

/** Who complained, whoever handles complaints, and the discipline secretary; the village never (public.md §1.5). */
function visibleTo(viewer: Viewer): SQL {
  const { personId } = viewer;
  if (!personId) return sql`false`;
  const handles = viewer.kind === "staff" && can(viewer, "complaints.read");
  const own = or(eq(cases.applicantId, personId), eq(cases.filedById, personId));
  return and(eq(cases.kind, "disclosureComplaint"), handles ? undefined : own) ?? sql`false`;
}

const parts = {
  id: cases.id,
  case: cases,
  ground: disclosureComplaints.ground,
  text: disclosureComplaints.text,
  answer: disclosureComplaints.answer,
  itemId: disclosureComplaints.itemId,
  itemTitle: disclosureItems.title,
  villageId: disclosureComplaints.villageId,
  villageName: villages.name,
  officeName: offices.name,
  officePhone: offices.phone,
  deskPostIds: sql<string[]>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
    and s.ended_at is null and s.post_id is not null)`,
};

export async function findComplaint(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select(parts)
    .from(cases)
    .innerJoin(disclosureComplaints, eq(disclosureComplaints.caseId, cases.id))
    .innerJoin(villages, eq(villages.id, disclosureComplaints.villageId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(disclosureItems, eq(disclosureItems.id, disclosureComplaints.itemId))
    .where(and(visibleTo(viewer), eq(cases.id, id)));
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: ComplaintState } };
  const { filedById, applicantId, officeId, state } = row.case;
  const { itemId, deskPostIds } = row;
  return shown({ ...row, facts: { filedById, applicantId, officeId, state, itemId, deskPostIds } });
}
export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

export const complaintPageSize = 30;

/** Complaints, those that wait first; without the complainant's words or name. */
export async function listComplaints(viewer: Viewer, page: number) {
  return db()
    .select({
      id: cases.id,
      receiptNo: cases.receiptNo,
      state: sql<ComplaintState>`${cases.state}`,
      submittedAt: cases.submittedAt,
      closedAt: cases.closedAt,
      ground: disclosureComplaints.ground,
      villageName: villages.name,
      itemTitle: disclosureItems.title,
      dueOn: sql<
        string | null
      >`(select c.due_on from clocks c where c.subject_id = ${cases.id} and c.stopped_at is null limit 1)`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(cases)
    .innerJoin(disclosureComplaints, eq(disclosureComplaints.caseId, cases.id))
    .innerJoin(villages, eq(villages.id, disclosureComplaints.villageId))
    .leftJoin(disclosureItems, eq(disclosureItems.id, disclosureComplaints.itemId))
    .where(visibleTo(viewer))
    .orderBy(sql`${cases.closedAt} is not null`, desc(cases.submittedAt), desc(cases.id))
    .limit(complaintPageSize)
    .offset((page - 1) * complaintPageSize);
}

/** The part of the course that the status panel reads. */
export const complaintCourse = ({
  id,
  case: { kind, state, closedAt },
  officeName,
  officePhone,
}: Complaint) => {
  const course = { id, kind, state, closedAt, officeName, officePhone };
  return course as Shown<typeof course>;
};

type Written = { villageId: string; itemId: string | null; ground: ComplaintGround; text: string };
export async function insertComplaint(tx: Tx, it: Shown<{ id: string }>, written: Written): Promise<void> {
  await tx.insert(disclosureComplaints).values({ ...written, caseId: it.id });
}

export async function updateComplaintAnswer(
  tx: Tx,
  it: Shown<{ id: string }>,
  answer: string,
): Promise<void> {
  await tx.update(disclosureComplaints).set({ answer }).where(eq(disclosureComplaints.caseId, it.id));
}

/** The office of a post: the matter is its office's. */
export async function findOfficeOfPost(tx: Tx, postId: string): Promise<string | null> {
  const [found] = await tx.select({ officeId: posts.officeId }).from(posts).where(eq(posts.id, postId));
  return found?.officeId ?? null;
}
