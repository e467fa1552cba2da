import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AskTarget } from "@/domain/asks/states";
import type { PublicationState } from "@/domain/consultations/publishing";
import type { Nature, QuestionTopic, Verdict } from "@/domain/consultations/states";
import type { ReportCategory } from "@/domain/reports/kinds";
import { cases } from "./cases";
import { clock, createdAt, day, instant, sealed } from "./columns";
import { people, posts, villages } from "./people";

const caseId = () =>
  uuid()
    .primaryKey()
    .references(() => cases.id);

/** 有事问一声: stays with the matter when it has become another kind, so that the first words are never lost. */
export const asks = pgTable("asks", {
  caseId: caseId(),
  text: sealed().notNull(),
  placeVillageId: uuid().references(() => villages.id),
  /** In the villager's own words, e.g. 三组水井旁. */
  place: sealed(),
  answer: sealed(),
  turnedInto: text().$type<AskTarget>(),
  turnedReason: text(),
  turnedInPostId: uuid().references(() => posts.id),
  turnedAt: instant(),
  ...clock,
});

/** 咨询、建议. What is public stands in the three `public…` columns and nowhere else. */
export const consultations = pgTable(
  "consultations",
  {
    caseId: caseId(),
    nature: text().$type<Nature>().notNull(),
    topic: text().$type<QuestionTopic>().notNull(),
    text: sealed().notNull(),
    answer: sealed(),
    /** What became of a suggestion. */
    verdict: text().$type<Verdict>(),
    drafterId: uuid().references(() => people.id),
    handlerPostId: uuid().references(() => posts.id),
    dispatcherPostId: uuid().references(() => posts.id),
    /** The villager's consent to publication, and when it was given or taken back. */
    isAgreed: boolean().notNull().default(false),
    agreedAt: instant(),
    publication: text().$type<PublicationState>().notNull().default("none"),
    publicTitle: text(),
    publicText: text(),
    publicAnswer: text(),
    maskedById: uuid().references(() => people.id),
    publishedById: uuid().references(() => people.id),
    publishedAt: instant(),
    ...clock,
  },
  (table) => [
    index("consultations_public").on(table.publishedAt, table.caseId).where(sql`publication = 'published'`),
  ],
);

/** 随手报. The reporter's words and exact place stay inside; `publicText` is the office's own line. */
export const reports = pgTable("reports", {
  caseId: caseId(),
  category: text().$type<ReportCategory>().notNull(),
  text: sealed().notNull(),
  placeVillageId: uuid().references(() => villages.id),
  place: sealed(),
  publicText: text().notNull().default(""),
  /** Photos are shown to everybody once somebody has looked at them. */
  arePhotosPublic: boolean().notNull().default(false),
  expectedOn: day(),
  mendedWords: text(),
  handlerPostId: uuid().references(() => posts.id),
  dispatcherPostId: uuid().references(() => posts.id),
  ...clock,
});

/** 我也遇到: once for each villager, who is told when it is mended. */
export const meToos = pgTable(
  "me_toos",
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.personId] }), index().on(table.personId)],
);
