import { z } from "zod";
import { db, transaction } from "@/db/client";
import { findAssignment, insertAssignment, listOpenDesks, moveAssignment } from "@/db/queries/assignments";
import { stopClock } from "@/db/queries/clocks";
import { insertEvent, listEvents } from "@/db/queries/events";
import type { Viewer } from "@/domain/access";
import { action } from "@/server/action";
import { page } from "@/server/page";

const input = z.object({ id: z.string() });

/** The policy of the doors as lines that must not compile; `tsc` fails when one of them does. */
export async function mistakes() {
  // @ts-expect-error an action that names no permission
  action({ input, run: async () => ({ what: "x", subjectKind: "notice", subjectId: "y" }) });
  // @ts-expect-error an action that leaves nothing on record and gives no reason
  action({ permission: "notices.write", input, run: async () => ({}) });
  // @ts-expect-error a permission that does not exist
  page({ permission: "notices.raed", render: async () => null });
  // @ts-expect-error a page that names no permission
  page({ render: async () => null });
  // @ts-expect-error a read without a viewer
  await findAssignment("some-id");
  // @ts-expect-error an invented viewer
  const nobody: Viewer = { kind: "staff", personId: "1", audiences: ["mainLeader"], posts: [] };
  // @ts-expect-error the history of a guessed id
  await listEvents({ id: "guessed" });
  // @ts-expect-error the desks of a guessed id
  await listOpenDesks({ id: "guessed" });
  const guessed = { id: "guessed" };
  // @ts-expect-error a write on a guessed id
  await transaction((tx) => moveAssignment(tx, guessed, { postId: "p" }, { personId: "q", reason: "" }));
  // @ts-expect-error a clock of a guessed id
  await transaction((tx) => stopClock(tx, guessed, "petition.notice"));
  // @ts-expect-error a write outside an action
  await insertEvent(db(), { subjectKind: "notice", subjectId: "x", what: "x", permission: "x" });
  await transaction((tx) =>
    // @ts-expect-error a desk that is nobody's
    insertAssignment(tx, { subjectKind: "case", subjectId: "x", step: "x", desk: {}, reason: "" }),
  );
  return nobody;
}
