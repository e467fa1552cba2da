import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { clock, createdAt, id, instant, sealed } from "./columns";
import { people } from "./people";

/** What the portal tells people: in their message list, and by SMS or mail through a port. */
export const outgoingMessages = pgTable(
  "outgoing_messages",
  {
    id: id(),
    toPersonId: uuid().references(() => people.id),
    channel: text().$type<"inbox" | "sms" | "mail">().notNull(),
    /** Phone or mail address; sealed, and empty for the inbox. */
    address: sealed(),
    subject: text().notNull().default(""),
    body: sealed().notNull(),
    /** Where a tap leads, a path inside the portal. */
    link: text(),
    sentAt: instant(),
    failedAt: instant(),
    failure: text(),
    readAt: instant(),
    attempts: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.toPersonId, table.createdAt),
    index("outgoing_unsent").on(table.sentAt, table.failedAt),
  ],
);

/** What the office sets for itself: names, records, banner. Keys in `domain/settings.ts`. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  ...clock,
});

/** "Report an error" on every public page (public.md §6.4; answered within 3 working days). */
export const siteCorrections = pgTable("site_corrections", {
  id: id(),
  path: text().notNull(),
  text: sealed().notNull(),
  contact: sealed(),
  answer: text(),
  answeredAt: instant(),
  answeredById: uuid().references(() => people.id),
  isSettled: boolean().notNull().default(false),
  createdAt: createdAt(),
});
