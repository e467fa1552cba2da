import "server-only";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { insertEvent } from "@/db/queries/events";
import type { Permission, Viewer } from "@/domain/access";

/** That something was stopped, who sent it and when; never what it was (G0-2, public.md §8.6). */
export const recordSecrecyStop = (viewer: Viewer, permission: Permission, address: string | null) =>
  transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "file",
      subjectId: newId(),
      what: "files.stopSecret",
      permission,
      actorId: viewer.personId,
      address,
    }),
  );
