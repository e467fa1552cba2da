import {
  bigint,
  bigserial,
  boolean,
  index,
  inet,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ClockUnit, Extension, Pause, Restart } from "@/domain/clocks/kinds";
import { clock, createdAt, day, id, instant } from "./columns";
import { people, posts } from "./people";

/** Kinds of subject that events, assignments, clocks and files hang on. */
export const subjectKinds = [
  "notice",
  "serviceItem",
  "case",
  "person",
  "post",
  "account",
  "office",
  "village",
  "portfolio",
  "calendar",
  "setting",
  "file",
  "audit",
  "correction",
  "disclosure",
  "decision",
  "word",
  "financeReport",
  "financeQuestion",
  "financeAsset",
  "rectification",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/**
 * Everything that happened, once (G0-13). Append-only: a trigger refuses UPDATE and DELETE. Holds ids and office words
 * only, no villager's data, so that what the law says must be deleted can be. `hash` chains the events of one subject;
 * `db/guards.sql` keeps the chain from forking.
 */
export const events = pgTable(
  "events",
  {
    id: id(),
    seq: bigserial({ mode: "number" }).notNull(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    /** `module.step`, e.g. `notices.release`. */
    what: text().notNull(),
    permission: text().notNull(),
    actorId: uuid().references(() => people.id),
    /** The post in which the actor acted. */
    actorPostId: uuid().references(() => posts.id),
    /** The absent holder for whom a stand-in acted. */
    actingForId: uuid().references(() => people.id),
    fromState: text(),
    toState: text(),
    opinion: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    address: inet(),
    at: instant().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index().on(table.subjectId, table.seq),
    uniqueIndex("events_chain").on(table.subjectId, table.previousHash),
    index().on(table.actorId, table.at),
    index().on(table.at, table.seq),
    index().on(table.what, table.at),
    uniqueIndex("events_seq").on(table.seq),
  ],
);

/** A job seals the events across subjects in blocks, so that cutting off the tail of a chain shows. */
export const eventBlocks = pgTable("event_blocks", {
  id: bigserial({ mode: "number" }).primaryKey(),
  firstSeq: bigint({ mode: "number" }).notNull(),
  lastSeq: bigint({ mode: "number" }).notNull(),
  count: integer().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull().unique(),
  at: createdAt(),
});

/** One row for each desk on which a piece of work waits: a post's, or (for a villager) a person's. */
export const assignments = pgTable(
  "assignments",
  {
    id: id(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    /** The step that is expected, e.g. `applications.review`. */
    step: text().notNull(),
    postId: uuid().references(() => posts.id),
    personId: uuid().references(() => people.id),
    openedAt: createdAt(),
    dueOn: day(),
    readAt: instant(),
    urgedAt: instant(),
    urgedCount: integer().notNull().default(0),
    endedAt: instant(),
    /** done, handedOver, sentBack, returned (to the dispatcher: not this office's), withdrawn. */
    endedHow: text(),
    endedById: uuid().references(() => people.id),
    /** Why it came here: shown as "why did I get it". */
    reason: text().notNull().default(""),
    previousId: uuid(),
    /** Work on a sealed matter: no list of other people's work shows or counts it, no stand-in sees it. */
    isSealed: boolean().notNull().default(false),
  },
  (table) => [
    index().on(table.subjectId),
    index("assignments_open_post").on(table.postId, table.endedAt, table.dueOn),
    index("assignments_open_person").on(table.personId, table.endedAt),
  ],
);

/** A deadline that runs. `dueOn` is what the pure function said with calendar `calendarVersion`; never typed by hand. */
export const clocks = pgTable(
  "clocks",
  {
    id: id(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    /** A key of `domain/clocks/rules.ts`. */
    rule: text().notNull(),
    amount: integer().notNull(),
    unit: text().$type<ClockUnit>().notNull(),
    startedOn: day().notNull(),
    startedAt: instant().notNull(),
    /** The count began anew, e.g. when the corrected request came. */
    restarts: jsonb().$type<Restart[]>().notNull().default([]),
    pauses: jsonb().$type<Pause[]>().notNull().default([]),
    extensions: jsonb().$type<Extension[]>().notNull().default([]),
    /** The last reminder that was sent: half, threeDays, oneDay, overdue. */
    warned: text(),
    dueOn: day().notNull(),
    /** The exact end of a limit in hours. */
    dueAt: instant(),
    isProvisional: boolean().notNull().default(false),
    calendarVersion: text().notNull(),
    stoppedAt: instant(),
    /** Stopped in time or late. */
    wasLate: boolean(),
    ...clock,
  },
  (table) => [index().on(table.subjectId), index("clocks_open").on(table.stoppedAt, table.dueOn)],
);

/** A stored file. Bytes lie in the store under `id`; nothing but the upload and download doors touches them. */
export const files = pgTable(
  "files",
  {
    id: id(),
    subjectKind: text().$type<SubjectKind>(),
    subjectId: uuid(),
    /** What the file is for there, e.g. `material:idCard` or `attachment`. */
    purpose: text().notNull(),
    name: text().notNull(),
    /** Type found in the bytes, never the one claimed. */
    mediaType: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    /** unscanned (no scanner configured) or clean; infected files are not stored. */
    scan: text().$type<"unscanned" | "clean">().notNull().default("unscanned"),
    uploadedById: uuid().references(() => people.id),
    /** Anyone may fetch it: attached to something published. */
    isPublic: boolean().notNull().default(false),
    sort: integer().notNull().default(0),
    removedAt: instant(),
    ...clock,
  },
  (table) => [index().on(table.subjectId), index().on(table.sha256)],
);

/** Work for later, taken with `for update skip locked` so that several instances share it. */
export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    kind: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Two jobs with the same key are one. */
    uniqueKey: text().unique(),
    runAt: instant().notNull().defaultNow(),
    lockedUntil: instant(),
    attempts: integer().notNull().default(0),
    doneAt: instant(),
    failedAt: instant(),
    lastError: text(),
    createdAt: createdAt(),
  },
  (table) => [index("jobs_due").on(table.doneAt, table.failedAt, table.runAt)],
);
