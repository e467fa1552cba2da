import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * What a record of any kind is called, for lists of work and of deeds over all modules; a module adds its line. A sealed
 * matter has a neutral title in its row.
 */
export const subjectTitle = (id: PgColumn): SQL<string | null> => sql`coalesce(
  (select c.title from cases c where c.id = ${id}),
  (select n.title from notices n where n.id = ${id}),
  (select s.name from service_items s where s.id = ${id}),
  (select r.title from finance_reports r where r.id = ${id}),
  (select q.title from finance_questions q where q.id = ${id}),
  (select i.title from disclosure_items i where i.id = ${id}),
  (select c.title from rectifications f join cases c on c.id = f.case_id where f.id = ${id}))`;

/** The office a record belongs to, where it belongs to one. */
export const subjectOffice = (id: PgColumn): SQL<string | null> => sql`coalesce(
  (select c.office_id from cases c where c.id = ${id}),
  (select n.office_id from notices n where n.id = ${id}),
  (select s.office_id from service_items s where s.id = ${id}))`;
