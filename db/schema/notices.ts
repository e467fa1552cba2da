import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { noticeAudiences, noticeCategories } from "@/domain/notices/kinds";
import { noticeStates } from "@/domain/notices/states";
import type { RichText } from "@/domain/rich-text";
import { clock, createdAt, day, id, instant, searchVector } from "./columns";
import { offices, people } from "./people";

export const noticeState = pgEnum("notice_state", noticeStates);
export const noticeCategory = pgEnum("notice_category", noticeCategories);
export const noticeAudience = pgEnum("notice_audience", noticeAudiences);

export const notices = pgTable(
  "notices",
  {
    id: id(),
    title: text().notNull(),
    category: noticeCategory().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    audience: noticeAudience().notNull().default("everyone"),
    villageIds: uuid().array().notNull().default([]),
    state: noticeState().notNull().default("draft"),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    /** Everybody who saved a version since the last publication: none of them reviews it. */
    writerIds: uuid().array().notNull().default([]),
    /** Who passed the reviews, for the rule of three different people. */
    firstReviewerId: uuid().references(() => people.id),
    secondReviewerId: uuid().references(() => people.id),
    releasedById: uuid().references(() => people.id),
    /** Findings of the check that a reviewer overruled: finding key → reason. */
    overruled: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Where the text comes from, when it is not the office itself. */
    source: text().notNull().default(""),
    /** What readers are told was corrected; empty while nothing was published yet. */
    correction: text().notNull().default(""),
    /** `2026-0137`: year and serial, given once at the first publication and never again (public.md §2.4 indexNo). */
    number: text().unique(),
    pinnedUntil: day(),
    publishAt: instant(),
    expireAt: instant(),
    /** System clock only; back-dating is impossible (public.md §6.1). */
    publishedAt: instant(),
    /** The version readers see. It stays while a correction passes the reviews again. */
    publishedVersion: integer(),
    withdrawnReason: text(),
    /** Raised by each save; a save with an older number is told so. */
    version: integer().notNull().default(1),
    editedById: uuid().references(() => people.id),
    search: searchVector(),
    ...clock,
  },
  (table) => [
    index().on(table.state, table.updatedAt.desc().nullsFirst()),
    index().on(table.updatedAt.desc().nullsFirst()),
    index().on(table.officeId, table.updatedAt.desc().nullsFirst()),
    index().on(table.authorId, table.updatedAt.desc().nullsFirst()),
    index("notices_search").using("gin", table.search),
    index("notices_for_staff")
      .on(table.publishedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`audience = 'staff' and state = 'published'`),
    index("notices_newest")
      .on(table.publishedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`state = 'published'`),
  ],
);

export type FrozenAttachment = {
  fileId: string;
  name: string;
  bytes: number;
  mediaType: string;
  sha256: string;
};

/** What readers see: a copy frozen at publication. A correction makes the next one, the earlier stays readable. */
export const noticeVersions = pgTable(
  "notice_versions",
  {
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    version: integer().notNull(),
    title: text().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    attachments: jsonb().$type<FrozenAttachment[]>().notNull().default([]),
    /** What was corrected, for readers; empty on the first. */
    correction: text().notNull().default(""),
    publishedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.version] })],
);

/** Staff notices: who has read it. */
export const noticeReceipts = pgTable(
  "notice_receipts",
  {
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    version: integer().notNull(),
    readAt: createdAt(),
    isConfirmed: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.personId] })],
);

/** current: on the board; expired and withdrawn: a page that says since when and why (public.md §6.4 URL permanence). */
export const boardStatus = pgEnum("notice_board_status", ["current", "expired", "withdrawn"]);

/**
 * The public notice board: one row for each notice that was ever published to everyone or to villages, and nothing else
 * (public.md §8.6 no. 6). Public pages read this table and the frozen versions only, so what is being written or
 * corrected cannot show. Fed by publication alone.
 */
export const noticeBoard = pgTable(
  "notice_board",
  {
    noticeId: uuid()
      .primaryKey()
      .references(() => notices.id),
    version: integer().notNull(),
    status: boardStatus().notNull().default("current"),
    number: text().notNull(),
    title: text().notNull(),
    category: noticeCategory().notNull(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    source: text().notNull().default(""),
    /** Empty: for everyone. */
    villageIds: uuid().array().notNull().default([]),
    summary: text().notNull().default(""),
    /** Title and text without marks, against which a search is checked letter by letter. */
    words: text().notNull(),
    search: searchVector().notNull(),
    pinnedUntil: day(),
    /** Of the first version; later versions are corrections and stay where they are in the list. */
    publishedAt: instant().notNull(),
    changedAt: instant().notNull(),
    expireAt: instant(),
    endedAt: instant(),
    endedReason: text().notNull().default(""),
  },
  (table) => [
    index("notice_board_newest")
      .on(table.publishedAt.desc().nullsFirst(), table.noticeId.desc().nullsFirst())
      .where(sql`status = 'current'`),
    index("notice_board_category")
      .on(table.category, table.publishedAt.desc().nullsFirst(), table.noticeId.desc().nullsFirst())
      .where(sql`status = 'current'`),
    index("notice_board_villages").using("gin", table.villageIds).where(sql`status = 'current'`),
    index("notice_board_search").using("gin", table.search).where(sql`status = 'current'`),
    index("notice_board_pinned").on(table.pinnedUntil).where(sql`pinned_until is not null`),
    index("notice_board_expiring").on(table.expireAt).where(sql`status = 'current'`),
  ],
);

/** What a draft said before somebody else, or the same person a while later, wrote over it: nothing typed is ever lost. */
export const noticeDrafts = pgTable(
  "notice_drafts",
  {
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    version: integer().notNull(),
    title: text().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    editedById: uuid().references(() => people.id),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.version] })],
);
