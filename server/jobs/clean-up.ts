import "server-only";
import { listUnknownFiles, takeRemovedFiles } from "@/db/queries/files";
import { removeLeftovers } from "@/db/queries/leftovers";
import { removeStaleSignIns } from "@/db/queries/stale-sign-ins";
import { daysOf } from "@/domain/privacy/retention";
import { thumbnailWidths } from "@/server/files/picture";
import { clearIncoming, removeStored, storedIds } from "@/server/files/store";
import { log } from "@/server/log";
import type { Run } from "./kinds";

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

/** Removes what nobody needs any more (public.md §8.3 residual information), once a night. */
export const cleanUp: Run = async ({ tx }) => {
  await removeStaleSignIns(tx);
  await removeLeftovers(tx);
  const broken = await clearIncoming(daysAgo(1));
  let orphans = 0;
  for await (const ids of storedIds())
    for (const id of await listUnknownFiles(
      tx,
      ids.filter((one) => madeAt(one) < daysAgo(1)),
    )) {
      await removeStored(id, thumbnailWidths);
      orphans += 1;
    }
  // Rows first: their bytes are orphans the next night, when it is certain that the rows are gone.
  const removed = await takeRemovedFiles(tx, daysAgo(daysOf("removedFile")));
  log.info({ broken, orphans, removed: removed.length }, "cleaned up");
};

/** An id tells when it was made. Younger ones may belong to an upload that is not committed yet. */
const madeAt = (id: string) => new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
