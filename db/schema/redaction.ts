import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Box } from "@/domain/redaction/boxes";
import type { Proof } from "@/domain/redaction/proof";
import { clock, createdAt, id, instant } from "./columns";
import { people, posts } from "./people";
import { files } from "./spine";

/** The boxes drawn on a file so far; goes with the file. Places and office words only, nothing of what they cover. */
export const redactionDrafts = pgTable("redaction_drafts", {
  fileId: uuid()
    .primaryKey()
    .references(() => files.id, { onDelete: "cascade" }),
  version: integer().notNull(),
  boxes: jsonb().$type<Box[]>().notNull(),
  editedById: uuid().references(() => people.id),
  ...clock,
});

/**
 * A redacted copy that was asked for: waits for the job that makes it, then has a file and a proof, or a fault. Old ones
 * stay: they may have been given out. `originalId` is no reference, since the copy outlives its original.
 */
export const redactionCopies = pgTable(
  "redaction_copies",
  {
    id: id(),
    originalId: uuid().notNull(),
    /** The original's purpose, by which is known whom to ask who may read it. */
    originalPurpose: text().notNull(),
    /** Boxes as they were when it was asked for. */
    boxes: jsonb().$type<Box[]>().notNull(),
    askedById: uuid().references(() => people.id),
    askedPostId: uuid().references(() => posts.id),
    actingForId: uuid().references(() => people.id),
    askedAt: createdAt(),
    /** Counts the copies of one original that were made. */
    version: integer(),
    fileId: uuid().references(() => files.id, { onDelete: "cascade" }),
    pageCount: integer(),
    proof: jsonb().$type<Proof>(),
    madeAt: instant(),
    /** Key of the sentence that says why it could not be made. */
    fault: text(),
  },
  (table) => [
    uniqueIndex("redaction_copies_version").on(table.originalId, table.version),
    uniqueIndex("redaction_copies_file").on(table.fileId),
    // One at a time for each original: a second click asks for nothing new.
    uniqueIndex("redaction_copies_waiting")
      .on(table.originalId)
      .where(sql`file_id is null and fault is null`),
    check(
      "redaction_copies_whole",
      sql`file_id is null or (version is not null and page_count is not null and proof is not null and made_at is not null)`,
    ),
  ],
);
