import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Counted tries, kept by rate-limiter-flexible: its column names, and its times in milliseconds. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
