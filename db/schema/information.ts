import { boolean, date, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Fee } from "@/domain/information/fee";
import type { ApplicantType, InformationForm, InformationWay } from "@/domain/information/kinds";
import type { Outcome, Reply } from "@/domain/information/outcomes";
import type { Numbers, ReportTable, ReportTexts } from "@/domain/information/report";
import type { ConsultAnswer } from "@/domain/information/rules";
import { cases } from "./cases";
import { clock, createdAt, id, instant, sealed } from "./columns";
import { notices } from "./notices";
import { people, posts } from "./people";

const day = () => date({ mode: "string" });

/** 依申请公开: the part of a case that is a request for government information (public.md §2.5). */
export const informationRequests = pgTable(
  "information_requests",
  {
    caseId: uuid()
      .primaryKey()
      .references(() => cases.id),
    applicantType: text().$type<ApplicantType>().notNull(),
    /** 名称、文号或者其他特征性描述 (第二十九条). The applicant's own words: sealed. */
    wanted: sealed().notNull(),
    docNo: sealed(),
    description: sealed().notNull(),
    /** Blind index of what is wanted, by which requests for the same find each other. */
    wantedIndex: text(),
    form: text().$type<InformationForm>().notNull(),
    way: text().$type<InformationWay>().notNull(),
    /** Where to send it: e-mail or postal address. */
    address: sealed(),
    /** Asked for by word of mouth and written down by staff. */
    isOral: boolean().notNull().default(false),
    /** 收到申请之日 (第三十一条): the day from which the limits run. */
    receivedOn: day(),
    /** What had to be corrected, all points in one notice. */
    correctionItems: text(),
    correctionDueOn: day(),
    correctionAskedAt: instant(),
    correctedText: sealed(),
    correctedAt: instant(),
    /** Why the reply limit was prolonged, as told to the applicant. */
    extensionReason: text(),
    extensionDays: integer(),
    extendedAt: instant(),
    reply: jsonb().$type<Reply | null>(),
    /** Set when the matter ends: one row of the annual report. */
    outcome: text().$type<Outcome>(),
    endedOn: day(),
    draftedById: uuid().references(() => people.id),
    secrecyClearedById: uuid().references(() => people.id),
    approvedById: uuid().references(() => people.id),
    servedHow: text(),
    fee: jsonb().$type<Fee | null>(),
    /** What it was about, in the office's words; stands in the public log. */
    subject: text(),
    isLogged: boolean().notNull().default(false),
    /** The notice by which the answer was made known to everybody. */
    noticeId: uuid().references(() => notices.id),
    /** Whose it is in the work body and at the station: work comes back to the same desks. */
    officePostId: uuid().references(() => posts.id),
    handlerPostId: uuid().references(() => posts.id),
    ...clock,
  },
  (table) => [index().on(table.wantedIndex), index().on(table.endedOn), index().on(table.receivedOn)],
);

/** A letter to a third party (第三十二条) or to a body that made the information too (第三十四条). */
export const informationConsultations = pgTable(
  "information_consultations",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<"thirdParty" | "coMaker">().notNull(),
    party: sealed().notNull(),
    contact: sealed(),
    question: text().notNull(),
    askedAt: createdAt(),
    askedById: uuid().references(() => people.id),
    dueOn: day().notNull(),
    /** SHA-256 of the secret in the one-time link, until it is used or runs out. */
    linkDigest: text().unique(),
    linkExpiresAt: instant(),
    answer: text().$type<ConsultAnswer>(),
    answerText: sealed(),
    answeredAt: instant(),
    /** The answer came through the link; the office has still to take it over. */
    isByLink: boolean().notNull().default(false),
    endedAt: instant(),
  },
  (table) => [index().on(table.caseId)],
);

/** 年报: what is entered by hand for a year, and what was published. */
export const informationReports = pgTable("information_reports", {
  year: integer().primaryKey(),
  numbers: jsonb().$type<Numbers>().notNull().default({}),
  texts: jsonb().$type<ReportTexts>().notNull().default({ overview: "", problems: "", other: "" }),
  /** Table 三 as it stood when the report was published. */
  published: jsonb().$type<{ table: ReportTable; numbers: Numbers; texts: ReportTexts } | null>(),
  publishedAt: instant(),
  version: integer().notNull().default(1),
  ...clock,
});
