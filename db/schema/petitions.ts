import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type {
  Anonymity,
  AppealRoute,
  Category,
  Outcome,
  petitionerTypes,
  RecusalKind,
  recordKinds,
} from "@/domain/petitions/kinds";
import type {
  Agreement,
  ExtensionAsked,
  Opinion,
  Refusal,
  Representative,
  Review,
} from "@/domain/petitions/papers";
import { cases } from "./cases";
import { clock, createdAt, id, instant, sealed, sealedJson } from "./columns";
import { offices, people, posts } from "./people";

/** 信访事项: the part of a case that is a petition. What the petitioner wrote, and what was found, lies sealed. */
export const petitions = pgTable(
  "petitions",
  {
    caseId: uuid()
      .primaryKey()
      .references(() => cases.id),
    /** What it is about; the row of the case says only that it is a petition when the matter is sealed. */
    subject: sealed().notNull(),
    request: sealed().notNull(),
    facts: sealed().notNull(),
    reasons: sealed(),
    /** Where it happened, in words; the village stands in the case. */
    place: sealed(),
    address: sealed(),
    petitionerType: text().$type<(typeof petitionerTypes)[number]>().notNull().default("person"),
    anonymity: text().$type<Anonymity>().notNull().default("realName"),
    /** How many stand behind it; 1 = one person. */
    groupCount: integer().notNull().default(1),
    representatives: sealedJson<Representative[]>("representatives"),

    category: text().$type<Category>(),
    appealRoute: text().$type<AppealRoute>(),
    registeredById: uuid().references(() => people.id),
    registeredAt: instant(),
    isMajorUrgent: boolean().notNull().default(false),
    /** 国家信访信息系统编号; empty: not yet entered there (第二十一条). */
    stateSystemNo: text(),
    /** 包案领导 (第十八条). */
    leadOfficialPostId: uuid().references(() => posts.id),
    /** Brought twice, or by several: the one that is handled. */
    relatedCaseId: uuid().references(() => cases.id),

    /** The one post on whose desk a sealed matter lies. */
    sealedPostId: uuid().references(() => posts.id),
    /** Who is complained of, as the petitioner wrote the name; and the staff member it was found to be. */
    accusedName: sealed(),
    accusedId: sealed(),
    /** Blind indexes of everybody who may never learn of a sealed matter: the accused, who works under them, who is named. */
    shutOut: text().array().notNull().default([]),

    /** Whose it is on the way: work comes back to the same desks. */
    registrarPostId: uuid().references(() => posts.id),
    handlerPostId: uuid().references(() => posts.id),
    handlerOfficeId: uuid().references(() => offices.id),
    leaderPostId: uuid().references(() => posts.id),
    /** A body outside the township to which it was sent. */
    forwardedTo: text(),
    moreAsked: sealed(),
    refusal: sealedJson<Refusal>("refusal"),
    extension: sealedJson<ExtensionAsked>("extension"),
    opinion: sealedJson<Opinion>("opinion"),
    /** In the open, for the figures of the year (第四十一条). */
    outcome: text().$type<Outcome>(),
    /** 信访处理意见书 number: 青信意〔2026〕7号. */
    opinionNo: text(),
    servedOn: date({ mode: "string" }),
    serviceMethod: text(),
    agreement: sealedJson<Agreement>("agreement"),
    /** What became of it outside, or of an accusation, in general words for the petitioner. */
    result: sealed(),
    review: sealedJson<Review>("review"),
    recheck: sealedJson<Review>("recheck"),
    ...clock,
  },
  (table) => [index().on(table.relatedCaseId), index().on(table.sealedPostId)],
);

/** 回避 (第二十八条): who of the staff is kept away from a petition that is not sealed, and why. */
export const petitionRecusals = pgTable(
  "petition_recusals",
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text().$type<RecusalKind>().notNull(),
    enteredById: uuid().references(() => people.id),
    liftedAt: instant(),
    /** Why it was no reason after all. */
    liftedBecause: text(),
    ...clock,
  },
  (table) => [primaryKey({ columns: [table.caseId, table.personId] }), index().on(table.personId)],
);

/** 听证、调解、走访核查 and 执行: what was done beside the course, for the file. */
export const petitionRecords = pgTable(
  "petition_records",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<(typeof recordKinds)[number]>().notNull(),
    heldOn: date({ mode: "string" }).notNull(),
    text: sealed().notNull(),
    byId: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.caseId)],
);
