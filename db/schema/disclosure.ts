import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ComplaintGround } from "@/domain/disclosure/complaints";
import {
  type DecisionMatter,
  type DecisionRules,
  type DecisionStep,
  type MeetingForm,
  usualRules,
} from "@/domain/disclosure/decisions";
import { type ItemKind, publisherTypes } from "@/domain/disclosure/kinds";
import type { Aggregate, ListRow } from "@/domain/disclosure/rows";
import { itemStates, oversightStates } from "@/domain/disclosure/states";
import { emptyText, type RichText } from "@/domain/rich-text";
import { cases } from "./cases";
import { clock, day, id, instant, sealed } from "./columns";
import type { FrozenAttachment } from "./notices";
import { people, villages } from "./people";

export const disclosureState = pgEnum("disclosure_state", itemStates);
export const disclosureOversight = pgEnum("disclosure_oversight", oversightStates);
export const disclosurePublisher = pgEnum("disclosure_publisher", publisherTypes);

/** 公开事项: what a village publishes or has to publish. The text is the working copy; readers have frozen copies. */
export const disclosureItems = pgTable(
  "disclosure_items",
  {
    id: id(),
    villageId: uuid()
      .notNull()
      .references(() => villages.id),
    /** A key of `templates` in domain/disclosure/kinds.ts. */
    kind: text().$type<ItemKind>().notNull(),
    publisher: disclosurePublisher().notNull().default("villageCommittee"),
    title: text().notNull(),
    periodFrom: day(),
    periodTo: day(),
    legalBasis: text().notNull().default(""),
    body: jsonb().$type<RichText>().notNull().default(emptyText),
    /** List of persons (`ListRow[]` as JSON), whole names: seen by the village's own two posts alone. */
    rows: sealed(),
    /** The list as it was last published, so that a dropped correction gives it back. */
    publishedRows: sealed(),
    /** Whom villagers may ask. */
    contact: text().notNull().default(""),
    /** 村民委员会主任 who approved it, and when; the portal knows no post for it. */
    approverName: text().notNull().default(""),
    approvedOn: day(),
    /** Last day of the names; the job takes them down on the day after. */
    postingTo: day(),
    state: disclosureState().notNull().default("draft"),
    oversight: disclosureOversight().notNull().default("none"),
    /** The last word of the township: reason of an order, a comment. */
    oversightNote: text().notNull().default(""),
    orderedAt: instant(),
    orderDueOn: day(),
    /** Last day by which it must be out; null where nothing runs. Copied from its clock for lists and lights. */
    dueOn: day(),
    writerIds: uuid().array().notNull().default([]),
    /** Opinion of the supervision committee's director on the present text. */
    opinion: text().notNull().default(""),
    opinionById: uuid().references(() => people.id),
    opinionAt: instant(),
    /** Findings let stand: finding key → reason. */
    overruled: jsonb().$type<Record<string, string>>().notNull().default({}),
    correction: text().notNull().default(""),
    publishedVersion: integer(),
    publishedAt: instant(),
    endedAt: instant(),
    /** Why it was withdrawn; readers see it. */
    withdrawnReason: text().notNull().default(""),
    version: integer().notNull().default(1),
    ...clock,
  },
  (table) => [
    index("disclosure_items_village").on(table.villageId, table.publishedAt.desc().nullsFirst()),
    index("disclosure_items_waiting").on(table.dueOn).where(sql`published_at is null and due_on is not null`),
    index("disclosure_items_posting").on(table.postingTo).where(sql`posting_to is not null`),
    // Each period's own items are made once, however many instances run the job.
    uniqueIndex("disclosure_items_period")
      .on(table.villageId, table.kind, table.periodFrom)
      .where(
        sql`due_on is not null and kind in ('partyWork', 'implementation', 'assistance', 'pay') and state <> 'discarded'`,
      ),
  ],
);

/** Facts of a published copy, as they stood on the board. */
export type FrozenFacts = {
  publisher: (typeof publisherTypes)[number];
  periodFrom: string | null;
  periodTo: string | null;
  legalBasis: string;
  contact: string;
  approverName: string;
  approvedOn: string | null;
  opinion: string;
  opinionByName: string;
  opinionOn: string;
  feedbackUntil: string;
  postingTo: string | null;
};

/**
 * What readers see: a copy frozen at publication, names already masked. A correction makes the next one. When the posting
 * is over the rows go from every copy, the sum stays (public.md §8.2, PIPL 19, 47).
 */
export const disclosureVersions = pgTable(
  "disclosure_versions",
  {
    itemId: uuid()
      .notNull()
      .references(() => disclosureItems.id),
    version: integer().notNull(),
    title: text().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    facts: jsonb().$type<FrozenFacts>().notNull(),
    attachments: jsonb().$type<FrozenAttachment[]>().notNull().default([]),
    rows: jsonb().$type<ListRow[]>().notNull().default([]),
    aggregate: jsonb().$type<Aggregate>(),
    correction: text().notNull().default(""),
    publishedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.version] })],
);

/** 四议两公开: a matter put to the villagers. Where it stands follows from its steps alone. */
export const villageDecisions = pgTable(
  "village_decisions",
  {
    id: id(),
    villageId: uuid()
      .notNull()
      .references(() => villages.id),
    title: text().notNull(),
    matter: text().$type<DecisionMatter>().notNull(),
    /** What is to be decided, in two or three sentences. */
    summary: text().notNull(),
    /** The days that held when it was begun; a later setting does not change what was decided. */
    rules: jsonb().$type<DecisionRules>().notNull().default(usualRules),
    /** When the resolution was posted: from then on everybody may read it. */
    publishedAt: instant(),
    version: integer().notNull().default(1),
    ...clock,
  },
  (table) => [index().on(table.villageId, table.createdAt)],
);

export const decisionRecords = pgTable(
  "decision_records",
  {
    decisionId: uuid()
      .notNull()
      .references(() => villageDecisions.id),
    step: text().$type<DecisionStep>().notNull(),
    heldOn: day().notNull(),
    place: text().notNull(),
    due: integer().notNull().default(0),
    present: integer().notNull().default(0),
    votesFor: integer().notNull().default(0),
    votesAgainst: integer().notNull().default(0),
    abstentions: integer().notNull().default(0),
    announcedOn: day(),
    form: text().$type<MeetingForm>(),
    postedUntil: day(),
    note: text().notNull().default(""),
    recordedById: uuid().references(() => people.id),
    ...clock,
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.step] })],
);

/** 举报未公开: the part of a matter that is a complaint about disclosure (Art. 31). */
export const disclosureComplaints = pgTable("disclosure_complaints", {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  /** The village complained of; the complainant's own stands in the case. */
  villageId: uuid()
    .notNull()
    .references(() => villages.id),
  itemId: uuid().references(() => disclosureItems.id),
  ground: text().$type<ComplaintGround>().notNull(),
  text: sealed().notNull(),
  /** What the complainant is told in the end; or why it is not a matter of disclosure. */
  answer: text().notNull().default(""),
  ...clock,
});
