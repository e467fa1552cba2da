import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Decision, Gap, SpecialProcedure } from "@/domain/applications/papers";
import type { CaseChannel, FilerRelation, Kinship } from "@/domain/cases/kinds";
import type { CaseKind } from "@/domain/cases/registry";
import type { Delivery } from "@/domain/services/guide";
import { clock, createdAt, id, instant, sealed } from "./columns";
import { offices, people, posts, villages } from "./people";
import { serviceItems } from "./services";

/** Everything a villager brings, whatever its kind: one receipt, one tracking page, one desk, one rating. */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    /** What was asked in the wrong place becomes another kind and keeps its number (public.md §4.1). */
    kind: text().$type<CaseKind>().notNull(),
    /** Given at hand-in: two letters of the township, date, running number: QH-20261123-0007. */
    receiptNo: text().unique(),
    /** 12 unambiguous characters, printed on the receipt; with the number it opens the tracking page (public.md §8.5). */
    queryCode: sealed(),
    title: text().notNull(),
    /** A state of the lifecycle of its kind. */
    state: text().notNull(),
    channel: text().$type<CaseChannel>().notNull(),
    /** The person it is about, when they have an entry in `people`. */
    applicantId: uuid().references(() => people.id),
    applicantName: sealed().notNull(),
    applicantPhone: sealed(),
    applicantIdNumber: sealed(),
    applicantPhoneIndex: text(),
    /** Blind index of the name: staff find a matter by the whole name without opening every row. */
    applicantNameIndex: text(),
    villageId: uuid().references(() => villages.id),
    /** Who typed it in, and what they are to the applicant. */
    filedById: uuid()
      .notNull()
      .references(() => people.id),
    filerRelation: text().$type<FilerRelation>().notNull(),
    /** A relative's relation to the applicant. */
    kinship: text().$type<Kinship>(),
    /** The clerk's post, when a clerk filed it. */
    filedInPostId: uuid().references(() => posts.id),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    /** 首问负责: the first staff member who took it owns it until it is handed over. */
    firstContactId: uuid().references(() => people.id),
    submittedAt: instant(),
    receivedAt: instant(),
    acceptedAt: instant(),
    decidedAt: instant(),
    deliveredAt: instant(),
    /** Since when nothing more happens unless somebody begins anew. */
    closedAt: instant(),
    /** 检举控告: nobody but the discipline secretary may know that it exists (public.md §1.5). Every list leaves it out. */
    isSealed: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    ...clock,
  },
  (table) => [
    index().on(table.applicantId),
    index().on(table.filedById),
    index().on(table.state, table.submittedAt),
    index().on(table.officeId, table.state),
    index().on(table.villageId),
    index("cases_draft").on(table.filedById, table.state),
    index("cases_name").on(table.applicantNameIndex),
    index("cases_newest")
      .on(table.kind, table.submittedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`state <> 'draft'`),
  ],
);

/** 办件: the part of a case that is a service application. */
export const applications = pgTable("applications", {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  itemId: uuid()
    .notNull()
    .references(() => serviceItems.id),
  guideVersion: integer().notNull(),
  /** Answers to the item's own questions and free remark; sealed, it is the villager's data. */
  answers: sealed(),
  /** 容缺受理: what is still missing and until when. */
  gap: jsonb().$type<Gap | null>(),
  /** 特别程序: why the promise stands still, and until about when. */
  pause: jsonb().$type<SpecialProcedure | null>(),
  /** Handler's proposal, before the leader decides. */
  proposal: jsonb().$type<Decision | null>(),
  decision: jsonb().$type<Decision | null>(),
  /** 不予受理: why, and what the applicant may do about it. */
  refusal: jsonb().$type<{ reasons: string; remedies: string } | null>(),
  proposedById: uuid().references(() => people.id),
  decidedById: uuid().references(() => people.id),
  /** Number under which the county registered it. */
  countyNo: text(),
  delivery: text().$type<Delivery>().notNull().default("window"),
  deliveredHow: text(),
  /** Whose it is at the window, in the office, and for the decision: work comes back to the same desks. */
  receiverPostId: uuid().references(() => posts.id),
  handlerPostId: uuid().references(() => posts.id),
  leaderPostId: uuid().references(() => posts.id),
  ...clock,
});

export const applicationMaterials = pgTable(
  "application_materials",
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** Key of the material in the guide. */
    key: text().notNull(),
    /** onPaper: shown at the window, no file needed. */
    isOnPaper: boolean().notNull().default(false),
    verdict: text().$type<"pending" | "ok" | "faulty">().notNull().default("pending"),
    remark: text().notNull().default(""),
    ...clock,
  },
  (table) => [primaryKey({ columns: [table.caseId, table.key] })],
);

/** 一次性告知: everything that is missing, in one notice. A second one needs a leader's reason. */
export const supplementNotices = pgTable(
  "supplement_notices",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    items: jsonb().$type<{ key: string; name: string; what: string }[]>().notNull(),
    text: text().notNull().default(""),
    dueOn: date({ mode: "string" }).notNull(),
    /** Reason of a second notice, approved by the head. */
    secondReason: text(),
    issuedById: uuid().references(() => people.id),
    issuedAt: createdAt(),
    answeredAt: instant(),
  },
  (table) => [index().on(table.caseId)],
);

/** Running numbers without gaps: the row is locked until the writer commits, and a rollback gives the number back. */
export const counters = pgTable("counters", {
  /** e.g. `receipt:2026-11-23`. */
  key: text().primaryKey(),
  value: integer().notNull(),
});

/** Leave to look at one matter for a quarter of an hour, given to whoever knew its number and query code. */
export const trackingPasses = pgTable("tracking_passes", {
  /** SHA-256 of the token in the address. */
  digest: text().primaryKey(),
  caseId: uuid()
    .notNull()
    .references(() => cases.id),
  expiresAt: instant().notNull(),
});
