import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Guide } from "@/domain/services/guide";
import { serviceItemStates } from "@/domain/services/states";
import { clock, id, instant, searchVector } from "./columns";
import { matters, offices, people } from "./people";

export const serviceItemState = pgEnum("service_item_state", serviceItemStates);

/** 办事事项. `guide` is the working copy; what villagers see is the last row of `service_guides`. */
export const serviceItems = pgTable(
  "service_items",
  {
    id: id(),
    code: text().notNull().unique(),
    /** Short address, e.g. `dibao`: /services/dibao. */
    slug: text().notNull().unique(),
    name: text().notNull(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    /** By which matter of the portfolio map the leader in charge is found. */
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    state: serviceItemState().notNull().default("draft"),
    guide: jsonb().$type<Guide>().notNull(),
    version: integer().notNull().default(1),
    publishedVersion: integer(),
    editedById: uuid().references(() => people.id),
    sort: integer().notNull().default(0),
    search: searchVector(),
    ...clock,
  },
  (table) => [index().on(table.state, table.sort)],
);

/** Guides as published; an application keeps to the version under which it was filed. */
export const serviceGuides = pgTable(
  "service_guides",
  {
    itemId: uuid()
      .notNull()
      .references(() => serviceItems.id),
    version: integer().notNull(),
    guide: jsonb().$type<Guide>().notNull(),
    publishedAt: instant().notNull(),
    publishedById: uuid().references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.version] })],
);
