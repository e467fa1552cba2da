import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AuditFault } from "@/domain/audit/chain";
import { createdAt, id, instant } from "./columns";
import { people } from "./people";

/**
 * What came of reading all events through (public.md §8.3 audit c): nightly, and whenever somebody asks for it. Append-only
 * like the events; the head it saw must still be there the next time, so that the youngest blocks cannot be cut off.
 */
export const auditChecks = pgTable(
  "audit_checks",
  {
    id: id(),
    startedAt: instant().notNull(),
    endedAt: createdAt(),
    /** Who asked; nobody when it was the nightly one. */
    askedById: uuid().references(() => people.id),
    events: integer().notNull(),
    /** Chains: one for each subject. */
    subjects: integer().notNull(),
    blocks: integer().notNull(),
    /** The last block and its hash. */
    headBlock: bigint({ mode: "number" }),
    headHash: text(),
    faultCount: integer().notNull(),
    /** The first of them, in the order of the events. */
    faults: jsonb().$type<AuditFault[]>().notNull().default([]),
  },
  (table) => [index().on(table.endedAt)],
);
