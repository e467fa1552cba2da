import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ClockUnit, Limit } from "@/domain/clocks/kinds";
import type { ContactResult, ContactWay, LimitKey, OrderClass, OrderLevel } from "@/domain/hotline/kinds";
import { cases } from "./cases";
import { clock, id, instant, sealed } from "./columns";
import { people, posts } from "./people";

/** 12345 工单: the part of a matter that came through the hotline (public.md §5). The caller stands sealed in `cases`. */
export const workOrders = pgTable("work_orders", {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  /** The number under which 12345 knows it; an order is taken in once. */
  hotlineNo: text().notNull().unique(),
  orderClass: text().$type<OrderClass>().notNull(),
  level: text().$type<OrderLevel>().notNull(),
  dispatchedAt: instant().notNull(),
  /** Where it is; often the caller's own address. */
  place: sealed(),
  content: sealed().notNull(),
  /** The limit that the order itself sets; null: the office's table. */
  givenLimit: jsonb().$type<Limit | null>(),
  /** Whose it is in the office, at the station, and with the leaders: work comes back to the same desks. */
  dispatcherPostId: uuid().references(() => posts.id),
  handlerPostId: uuid().references(() => posts.id),
  leaderPostId: uuid().references(() => posts.id),
  /** Who asked for the return or for more time, and how many working days more. */
  askedById: uuid().references(() => people.id),
  askedDays: integer(),
  isExtended: boolean().notNull().default(false),
  /** 退单依据: why it is not the township's. Office words, no caller's data. */
  returnReason: text(),
  redoCount: integer().notNull().default(0),
  /** When it began anew. */
  redoneAt: instant(),
  /** 督办: a leader follows it. */
  supervisedAt: instant(),
  supervision: text(),
  ...clock,
});

/** What the caller was told, once for each round (0 = first, then one for each 重办), and what they said on the call back. */
export const workOrderReplies = pgTable(
  "work_order_replies",
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    round: integer().notNull(),
    text: sealed().notNull(),
    draftedById: uuid().references(() => people.id),
    /** The caller was really spoken to: when, by whom, how, with what result. */
    contactedAt: instant().notNull(),
    contactedBy: text().notNull(),
    contactWay: text().$type<ContactWay>().notNull(),
    contactResult: text().$type<ContactResult>().notNull(),
    contactNote: sealed(),
    repliedAt: instant(),
    reviewedById: uuid().references(() => people.id),
    /** 回访 by 12345. */
    isResolved: boolean(),
    isSatisfied: boolean(),
    calledBackAt: instant(),
    ...clock,
  },
  (table) => [primaryKey({ columns: [table.caseId, table.round] }), index().on(table.repliedAt)],
);

/** How long each class may take here: local, set by the office. A clock keeps the limit under which it started. */
export const hotlineLimits = pgTable("hotline_limits", {
  id: id(),
  key: text().$type<LimitKey>().notNull().unique(),
  amount: integer().notNull(),
  unit: text().$type<ClockUnit>().notNull(),
  ...clock,
});
