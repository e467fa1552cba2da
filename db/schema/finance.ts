import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { AssetState, AssetWarning, Register } from "@/domain/finance/assets";
import type { AccountClass, PublisherKind, SpecialKind } from "@/domain/finance/classes";
import type { Frequency } from "@/domain/finance/periods";
import { questionStates } from "@/domain/finance/question-states";
import { reportStates } from "@/domain/finance/states";
import { clock, createdAt, day, id, instant, sealed } from "./columns";
import { offices, people, villages } from "./people";

/** Money in fen (public.md §3.3). */
const fen = () => bigint({ mode: "number" });

/** How a village publishes its accounts, and which office of the township keeps its books (村账镇代管). */
export const financeBooks = pgTable("finance_books", {
  villageId: uuid()
    .primaryKey()
    .references(() => villages.id),
  publisher: text().$type<PublisherKind>().notNull().default("villageCommittee"),
  frequency: text().$type<Frequency>().notNull().default("quarterly"),
  agencyOfficeId: uuid()
    .notNull()
    .references(() => offices.id),
  ...clock,
});

export const financeReportState = pgEnum("finance_report_state", reportStates);

/** The accounts of a village for a period. `openingFen` is the working copy's; readers see the published version. */
export const financeReports = pgTable(
  "finance_reports",
  {
    id: id(),
    villageId: uuid()
      .notNull()
      .references(() => villages.id),
    agencyOfficeId: uuid()
      .notNull()
      .references(() => offices.id),
    /** `2026-q3` or `2026-09`. */
    period: text().notNull(),
    startOn: day().notNull(),
    endOn: day().notNull(),
    /** Village and period, for desks and messages. */
    title: text().notNull(),
    state: financeReportState().notNull().default("awaited"),
    openingFen: fen().notNull().default(0),
    importedById: uuid().references(() => people.id),
    confirmedById: uuid().references(() => people.id),
    opinedById: uuid().references(() => people.id),
    /** 监委会 opinion on the working copy. */
    opinion: text().notNull().default(""),
    publishedVersion: integer(),
    publishedAt: instant(),
    /** Counts what was done to the working copy: what somebody read may not have changed when they press. */
    revision: integer().notNull().default(1),
    ...clock,
  },
  (table) => [
    unique("finance_reports_period").on(table.villageId, table.period),
    index("finance_reports_village").on(table.villageId, table.endOn),
  ],
);

/** What was published, as it was published: never changed, a correction is the next row. */
export const financeVersions = pgTable(
  "finance_versions",
  {
    reportId: uuid()
      .notNull()
      .references(() => financeReports.id),
    version: integer().notNull(),
    openingFen: fen().notNull(),
    incomeFen: fen().notNull(),
    expenseFen: fen().notNull(),
    closingFen: fen().notNull(),
    opinion: text().notNull(),
    confirmedById: uuid().references(() => people.id),
    opinedById: uuid().references(() => people.id),
    publishedById: uuid().references(() => people.id),
    publishedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.version] })],
);

/** Lines of each version; those above the published version are the working copy, the others stay as they are. */
export const financeLines = pgTable(
  "finance_lines",
  {
    reportId: uuid()
      .notNull()
      .references(() => financeReports.id),
    version: integer().notNull(),
    /** Stays with the line through all versions: questions and vouchers hang on it. */
    key: uuid().notNull(),
    sort: integer().notNull(),
    accountClass: text().$type<AccountClass>().notNull(),
    on: day().notNull(),
    voucherNo: text().notNull(),
    summary: text().notNull(),
    /** May be a villager's name: sealed, and masked wherever it is public. */
    counterparty: sealed().notNull(),
    incomeFen: fen().notNull(),
    expenseFen: fen().notNull(),
    handler: text().notNull().default(""),
    approver: text().notNull().default(""),
    /** Why this version says otherwise than the one before. */
    correction: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.version, table.key] }),
    check("finance_lines_amounts", sql`${table.incomeFen} >= 0 and ${table.expenseFen} >= 0`),
  ],
);

export const financeQuestionState = pgEnum("finance_question_state", questionStates);

/** A villager's question about one line. What they typed is sealed; the public reads `shownWords`. */
export const financeQuestions = pgTable(
  "finance_questions",
  {
    id: id(),
    villageId: uuid()
      .notNull()
      .references(() => villages.id),
    reportId: uuid()
      .notNull()
      .references(() => financeReports.id),
    lineKey: uuid().notNull(),
    askedById: uuid()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    words: sealed().notNull(),
    shownWords: text().notNull(),
    state: financeQuestionState().notNull().default("asked"),
    answer: text().notNull().default(""),
    answeredById: uuid().references(() => people.id),
    answeredAt: instant(),
    withheldReason: text().notNull().default(""),
    ...clock,
  },
  (table) => [
    index("finance_questions_report").on(table.reportId, table.lineKey),
    index("finance_questions_asker").on(table.askedById),
    index("finance_questions_village").on(table.villageId, table.state),
  ],
);

/** 三资台账: contracts, assets and resources of a village as they are now. */
export const financeAssets = pgTable(
  "finance_assets",
  {
    id: id(),
    villageId: uuid()
      .notNull()
      .references(() => villages.id),
    register: text().$type<Register>().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    place: text().notNull().default(""),
    /** Area, number or length with its unit: `32.5 亩`. */
    quantity: text().notNull().default(""),
    counterparty: sealed().notNull(),
    startOn: day(),
    endOn: day(),
    /** Yearly price of a contract, value of an asset. */
    annualFen: fen().notNull().default(0),
    /** The next payment is due. */
    paymentOn: day(),
    special: text().$type<SpecialKind | "">().notNull().default(""),
    /** By which decision: 村民代表会议 of a day. */
    basis: text().notNull().default(""),
    note: text().notNull().default(""),
    state: text().$type<AssetState>().notNull().default("current"),
    version: integer().notNull().default(1),
    /** The last reminder before the end that was sent. */
    warned: text().$type<AssetWarning>(),
    /** The payment day of which somebody was told that it passed. */
    paymentWarned: day(),
    editedById: uuid().references(() => people.id),
    ...clock,
  },
  (table) => [
    index("finance_assets_village").on(table.villageId, table.register),
    index("finance_assets_ending").on(table.state, table.endOn),
  ],
);

/** The register as it was: one row for each time it was kept. */
export const financeAssetVersions = pgTable(
  "finance_asset_versions",
  {
    assetId: uuid()
      .notNull()
      .references(() => financeAssets.id),
    version: integer().notNull(),
    /** The row of that time as JSON; sealed, it holds the other side's name. */
    snapshot: sealed().notNull(),
    reason: text().notNull().default(""),
    editedById: uuid().references(() => people.id),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.assetId, table.version] })],
);
