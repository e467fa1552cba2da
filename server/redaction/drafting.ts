import "server-only";
import type { Tx } from "@/db/client";
import type { StoredFile } from "@/db/queries/files";
import { findRedactionDraft, updateRedactionDraft } from "@/db/queries/redaction";
import type { Viewer } from "@/domain/access";
import { timeOf } from "@/domain/calendar/clock";
import { Refused } from "@/domain/outcome";
import type { RedactionDraft } from "@/domain/redaction/input";
import { originalFor } from "./original";

/** A file of which this viewer may make a copy. What may not be read does not exist. */
export async function originalOrRefuse(viewer: Viewer, id: string): Promise<StoredFile> {
  const original = await originalFor(viewer, id);
  if (!original) throw new Refused("notFound");
  return original;
}

/** Saves the boxes; says so when somebody else saved others meanwhile, and leaves the choice to the writer. */
export async function writeBoxes(
  tx: Tx,
  viewer: Viewer,
  { file, version, over, boxes }: RedactionDraft,
): Promise<{ original: StoredFile; version: number }> {
  const original = await originalOrRefuse(viewer, file);
  const written = await updateRedactionDraft(tx, original, {
    version: over ?? version,
    boxes,
    editedById: viewer.personId,
  });
  if (written !== null) return { original, version: written };
  const theirs = await findRedactionDraft(original);
  throw new Refused(
    "redaction.conflict",
    { name: theirs?.editorName ?? "", time: theirs ? timeOf(theirs.updatedAt) : "" },
    undefined,
    { theirVersion: String(theirs?.version ?? 0), theirCount: String(theirs?.boxes.length ?? 0) },
  );
}
