import "server-only";
import { desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import * as s from "@/db/schema";
import type { Viewer } from "@/domain/access";

type Rows = Record<string, unknown>[];
type Part = (viewer: Viewer & { personId: string }) => Promise<Rows>;

/** Everybody reads what is kept about themselves (个人信息保护法第四十五条), and nobody else's. */
const theirs = (personId: string): SQL =>
  or(eq(s.cases.applicantId, personId), eq(s.cases.filedById, personId)) as SQL;
const caseIds = (personId: string) => db().select({ id: s.cases.id }).from(s.cases).where(theirs(personId));

/** The columns of a table that are about the person, for rows that hang on their matters. */
const ofMatters =
  (
    table: PgTable & { caseId: PgColumn },
    columns: Parameters<ReturnType<typeof db>["select"]>[0] & object,
  ): Part =>
  async ({ personId }) =>
    (await db()
      .select({ receiptNo: s.cases.receiptNo, ...columns } as { receiptNo: typeof s.cases.receiptNo })
      .from(table as PgTable)
      .innerJoin(s.cases, eq(s.cases.id, table.caseId))
      .where(inArray(table.caseId, caseIds(personId)))) as Rows;

/** An answer belongs to the person once the matter is closed; until then it is a draft of the office. */
const whenClosed = (answer: PgColumn) =>
  sql<string | null>`case when ${s.cases.closedAt} is not null then ${answer} end`.mapWith(answer);

/**
 * What "my data" hands out, by table. A module that keeps something about villagers adds a line here, or says in
 * `notHandedOut` why not; a test compares both with the tables.
 */
export const handedOut: Record<string, Part> = {
  people: async ({ personId }) =>
    db()
      .select({
        name: s.people.name,
        phone: s.people.phone,
        idNumber: s.people.idNumber,
        village: s.villages.name,
        group: s.people.villageGroup,
        since: s.people.createdAt,
      })
      .from(s.people)
      .leftJoin(s.villages, eq(s.villages.id, s.people.villageId))
      .where(eq(s.people.id, personId)),
  accounts: async ({ personId }) =>
    db()
      .select({ since: s.accounts.createdAt, passwordChangedAt: s.accounts.passwordChangedAt })
      .from(s.accounts)
      .where(eq(s.accounts.personId, personId)),
  sessions: async ({ personId }) =>
    db()
      .select({
        from: s.sessions.createdAt,
        lastSeen: s.sessions.lastSeenAt,
        device: s.sessions.userAgent,
        address: s.sessions.address,
      })
      .from(s.sessions)
      .innerJoin(s.accounts, eq(s.accounts.id, s.sessions.accountId))
      .where(eq(s.accounts.personId, personId)),
  cases: async ({ personId }) =>
    db()
      .select({
        receiptNo: s.cases.receiptNo,
        kind: s.cases.kind,
        title: s.cases.title,
        state: s.cases.state,
        channel: s.cases.channel,
        filedAs: s.cases.filerRelation,
        name: s.cases.applicantName,
        phone: s.cases.applicantPhone,
        idNumber: s.cases.applicantIdNumber,
        begunAt: s.cases.createdAt,
        submittedAt: s.cases.submittedAt,
        decidedAt: s.cases.decidedAt,
        closedAt: s.cases.closedAt,
      })
      .from(s.cases)
      .where(theirs(personId))
      .orderBy(desc(s.cases.createdAt)),
  applications: ofMatters(s.applications, {
    answers: s.applications.answers,
    decision: s.applications.decision,
  }),
  applicationMaterials: ofMatters(s.applicationMaterials, {
    key: s.applicationMaterials.key,
    onPaper: s.applicationMaterials.isOnPaper,
    remark: s.applicationMaterials.remark,
  }),
  supplementNotices: ofMatters(s.supplementNotices, {
    items: s.supplementNotices.items,
    dueOn: s.supplementNotices.dueOn,
  }),
  asks: ofMatters(s.asks, { text: s.asks.text, place: s.asks.place, answer: whenClosed(s.asks.answer) }),
  consultations: ofMatters(s.consultations, {
    text: s.consultations.text,
    answer: whenClosed(s.consultations.answer),
    mayPublish: s.consultations.isAgreed,
  }),
  reports: ofMatters(s.reports, { text: s.reports.text, place: s.reports.place }),
  petitions: ofMatters(s.petitions, {
    subject: s.petitions.subject,
    request: s.petitions.request,
    facts: s.petitions.facts,
    reasons: s.petitions.reasons,
    place: s.petitions.place,
    address: s.petitions.address,
  }),
  informationRequests: ofMatters(s.informationRequests, {
    wanted: s.informationRequests.wanted,
    docNo: s.informationRequests.docNo,
    description: s.informationRequests.description,
    address: s.informationRequests.address,
  }),
  workOrders: ofMatters(s.workOrders, {
    hotlineNo: s.workOrders.hotlineNo,
    place: s.workOrders.place,
    content: s.workOrders.content,
  }),
  disclosureComplaints: ofMatters(s.disclosureComplaints, { text: s.disclosureComplaints.text }),
  meToos: async ({ personId }) =>
    db()
      .select({ report: s.cases.title, at: s.meToos.at })
      .from(s.meToos)
      .innerJoin(s.cases, eq(s.cases.id, s.meToos.caseId))
      .where(eq(s.meToos.personId, personId)),
  financeQuestions: async ({ personId }) =>
    db()
      .select({
        title: s.financeQuestions.title,
        words: s.financeQuestions.words,
        at: s.financeQuestions.createdAt,
      })
      .from(s.financeQuestions)
      .where(eq(s.financeQuestions.askedById, personId)),
  ratings: async ({ personId }) =>
    db()
      .select({ grade: s.ratings.grade, words: s.ratings.words, at: s.ratings.ratedAt })
      .from(s.ratings)
      .where(eq(s.ratings.ratedById, personId)),
  rectifications: async ({ personId }) =>
    db()
      .select({
        answer: s.rectifications.answer,
        gradeAgain: s.rectifications.revisitGrade,
        verdict: s.rectifications.verdict,
      })
      .from(s.rectifications)
      .innerJoin(s.ratings, eq(s.ratings.caseId, s.rectifications.caseId))
      .where(eq(s.ratings.ratedById, personId)),
  outgoingMessages: async ({ personId }) =>
    db()
      .select({
        channel: s.outgoingMessages.channel,
        subject: s.outgoingMessages.subject,
        body: s.outgoingMessages.body,
        at: s.outgoingMessages.createdAt,
      })
      .from(s.outgoingMessages)
      .where(eq(s.outgoingMessages.toPersonId, personId)),
  files: async ({ personId }) =>
    db()
      .select({ name: s.files.name, type: s.files.mediaType, bytes: s.files.bytes, at: s.files.createdAt })
      .from(s.files)
      .where(eq(s.files.uploadedById, personId)),
};

/** Tables that name a person or hang on a matter and yet hand nothing out, each with its reason. */
export const notHandedOut: Record<string, string> = {
  formerPasswords: "digests of passwords, of staff only",
  heldForms: "kept for minutes, not tied to a person",
  trackingPasses: "a leave of a quarter of an hour, no data",
  events: "what happened with a matter stands on its page; who opened it is told by listOpened",
  petitionRecusals: "which staff stand aside, and why: about staff",
  petitionRecords: "the office's own file of an investigation; the reply is handed over as a document",
  workOrderReplies: "drafts and notes of the office; the reply itself is given by 12345",
  informationConsultations: "the opinion of a third party, who is somebody else",
  assignments: "on whose desk a matter lay stands on its page",
};

/** Everything kept about the viewer, by table; empty for nobody. */
export async function readOwnData(viewer: Viewer): Promise<Record<string, Rows>> {
  const { personId } = viewer;
  if (!personId) return {};
  const read: Record<string, Rows> = {};
  for (const [name, part] of Object.entries(handedOut)) read[name] = await part({ ...viewer, personId });
  return read;
}

/** Who looked at what is masked, or opened a file of the viewer's matters: post, day and what, no names. */
export async function listOpened(viewer: Viewer) {
  if (!viewer.personId) return [];
  const { personId } = viewer;
  const ids = caseIds(personId);
  const filesOfMatters = db().select({ id: s.files.id }).from(s.files).where(inArray(s.files.subjectId, ids));
  return db()
    .select({
      id: s.events.id,
      at: s.events.at,
      what: s.events.what,
      field: sql<string | null>`${s.events.detail}->>'field'`,
      postName: s.posts.name,
    })
    .from(s.events)
    .innerJoin(s.posts, eq(s.posts.id, s.events.actorPostId))
    .where(
      or(
        sql`${s.events.what} = 'privacy.unmask' and ${inArray(s.events.subjectId, ids)}`,
        sql`${s.events.what} = 'files.open' and ${inArray(s.events.subjectId, filesOfMatters)}`,
      ),
    )
    .orderBy(desc(s.events.seq))
    .limit(200);
}
