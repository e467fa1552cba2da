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
    /** Who passed the reviews, for the rule of three different people. */
    firstReviewerId: uuid().references(() => people.id),
    secondReviewerId: uuid().references(() => people.id),
    releasedById: uuid().references(() => people.id),
    /** Findings of the check that a reviewer overruled: finding key → reason. */
    overruled: jsonb().$type<Record<string, string>>().notNull().default({}),
    source: text().notNull().default(""),
    pinnedUntil: day(),
    publishAt: instant(),
    expireAt: instant(),
    /** System clock only; back-dating is impossible (public.md §6.1). */
    publishedAt: instant(),
    publishedVersion: integer(),
    withdrawnReason: text(),
    /** Raised by each save; a save with an older number is told so. */
    version: integer().notNull().default(1),
    editedById: uuid().references(() => people.id),
    search: searchVector(),
    ...clock,
  },
  (table) => [
    index("notices_public").on(table.state, table.publishedAt.desc(), table.id),
    index().on(table.category, table.publishedAt.desc()),
    index().on(table.authorId),
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
