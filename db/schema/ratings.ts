import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { RatingChannel, RectificationState } from "@/domain/ratings/states";
import { cases } from "./cases";
import { clock, createdAt, id, instant, sealed } from "./columns";
import { people, posts } from "./people";

/** 好差评, once per case, voluntary, never pre-filled (public.md §4.5). No query changes a row. */
export const ratings = pgTable("ratings", {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  /** 5 very satisfied … 1 very dissatisfied; 1 and 2 are bad ratings. */
  grade: integer().notNull(),
  words: sealed(),
  channel: text().$type<RatingChannel>().notNull().default("web"),
  /** Empty when it came with the query code or on paper. */
  ratedById: uuid().references(() => people.id),
  /** The clerk who entered a sheet of paper: another one than who had the matter. */
  enteredById: uuid().references(() => people.id),
  ratedAt: createdAt(),
});

/** 差评整改: what became of a bad rating. The rating stays as it was given, the call-back's grade stands here beside it. */
export const rectifications = pgTable(
  "rectifications",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .unique()
      .references(() => ratings.caseId),
    state: text().$type<RectificationState>().notNull().default("waiting"),
    /** Whose it was to put right. */
    handlerPostId: uuid().references(() => posts.id),
    /** Whose it is to assign and to call back. */
    directorPostId: uuid().references(() => posts.id),
    contactWords: sealed(),
    contactedAt: instant(),
    /** What was done, or why not: told to the person. */
    answer: sealed(),
    fixedById: uuid().references(() => people.id),
    fixedAt: instant(),
    revisitWords: sealed(),
    /** 复评: voluntary. */
    revisitGrade: integer(),
    revisitedAt: instant(),
    /** 申诉成立 or 不成立, with the reason: told to the person. */
    verdict: sealed(),
    closedAt: instant(),
    version: integer().notNull().default(1),
    ...clock,
  },
  (table) => [
    index().on(table.state),
    check("rectifications_five_grades", sql`${table.revisitGrade} between 1 and 5`),
  ],
);
