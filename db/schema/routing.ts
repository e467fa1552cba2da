import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clock, id, instant } from "./columns";
import { offices, people } from "./people";

/** 俗语: how people say it, and how the office writes it. One everyday word may stand for several official ones. */
export const synonyms = pgTable(
  "synonyms",
  {
    id: id(),
    everyday: text().notNull(),
    official: text().notNull(),
    addedById: uuid().references(() => people.id),
    ...clock,
  },
  (table) => [uniqueIndex("synonyms_pair").on(table.everyday, table.official)],
);

/**
 * What the office learned about who handles what: a word of the office's own vocabulary (never a villager's text), the
 * kind of matter, the office that handled it to the end (`hits`) or sent it back as not its own (`misses`).
 */
export const learnedRoutes = pgTable(
  "learned_routes",
  {
    id: id(),
    word: text().notNull(),
    /** Kind of matter, e.g. `report`, `hotline`. */
    kind: text().notNull(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    hits: integer().notNull().default(0),
    misses: integer().notNull().default(0),
    lastAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("learned_routes_one").on(table.word, table.kind, table.officeId),
    index().on(table.officeId),
  ],
);
