import { boolean, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Duty } from "@/domain/access";
import { officeKinds } from "@/domain/people/kinds";
import { clock, day, id, sealed } from "./columns";

export const officeKind = pgEnum("office_kind", officeKinds);

export const offices = pgTable("offices", {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  kind: officeKind().notNull(),
  /** What the office does, one sentence for villagers. */
  purpose: text().notNull().default(""),
  /** Public phone; leaders' and private numbers never stand here (DU-09). */
  phone: text().notNull().default(""),
  room: text().notNull().default(""),
  sort: integer().notNull().default(0),
  closedOn: day(),
  ...clock,
});

export const villages = pgTable("villages", {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  phone: text().notNull().default(""),
  groups: integer().notNull().default(1),
  households: integer().notNull().default(0),
  sort: integer().notNull().default(0),
  closedOn: day(),
  ...clock,
});

/** Everybody the portal knows: staff and villagers alike. Phone and ID number lie sealed. */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    /** Pinyin sort key; PostgreSQL sorts Chinese surnames wrongly. */
    pinyin: text().notNull().default(""),
    phone: sealed(),
    phoneIndex: text(),
    idNumber: sealed(),
    idNumberIndex: text(),
    villageId: uuid().references(() => villages.id),
    villageGroup: integer(),
    leftOn: day(),
    ...clock,
  },
  (table) => [index().on(table.phoneIndex), index().on(table.villageId), index().on(table.pinyin)],
);

export const posts = pgTable(
  "posts",
  {
    id: id(),
    name: text().notNull(),
    officeId: uuid().references(() => offices.id),
    villageId: uuid().references(() => villages.id),
    duties: text().array().$type<Duty[]>().notNull(),
    /** Order of rank in lists: 1 is the Party secretary. */
    rank: integer().notNull().default(100),
    closedOn: day(),
    ...clock,
  },
  (table) => [index().on(table.officeId), index().on(table.villageId)],
);

/** Who holds a post, from day to day (both included). A person may hold several posts. */
export const postHolders = pgTable(
  "post_holders",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    fromOn: day().notNull(),
    untilOn: day(),
    basis: text().notNull().default(""),
    ...clock,
  },
  (table) => [index().on(table.personId), index().on(table.postId)],
);

/** AB岗: somebody acts for the holder of a post for a span that ends by itself. */
export const standIns = pgTable(
  "stand_ins",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id),
    absentPersonId: uuid()
      .notNull()
      .references(() => people.id),
    standInPersonId: uuid()
      .notNull()
      .references(() => people.id),
    fromOn: day().notNull(),
    untilOn: day().notNull(),
    reason: text().notNull(),
    /** Ended early, by a person. */
    isEnded: boolean().notNull().default(false),
    ...clock,
  },
  (table) => [index().on(table.standInPersonId, table.untilOn), index().on(table.postId)],
);

/** A matter of the township's work (履职事项) that somebody must answer for. */
export const matters = pgTable("matters", {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  /** Everyday words by which people ask for it. */
  words: text().array().notNull().default([]),
  basis: text().notNull().default(""),
  sort: integer().notNull().default(0),
  closedOn: day(),
  ...clock,
});

/** 分工: one matter, one leader in charge, one lead office; dated. Posts, not persons, so it survives a change of holder. */
export const portfolios = pgTable(
  "portfolios",
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    leaderPostId: uuid().references(() => posts.id),
    assistantPostIds: uuid().array().notNull().default([]),
    leadOfficeId: uuid().references(() => offices.id),
    coOfficeIds: uuid().array().notNull().default([]),
    fromOn: day().notNull(),
    untilOn: day(),
    basis: text().notNull().default(""),
    ...clock,
  },
  (table) => [index().on(table.matterId, table.fromOn)],
);
