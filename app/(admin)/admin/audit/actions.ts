"use server";

import { z } from "zod";
import { auditSubject, requestCheck } from "@/db/queries/audit-checks";
import { action } from "@/server/action";

/** Has the whole audit trail read through, in the background. */
export const verifyTrail = action({
  permission: "audit.read",
  input: z.object({}),
  async run({ viewer, tx }) {
    await requestCheck(tx, viewer);
    return {
      subjectKind: "audit",
      subjectId: auditSubject,
      what: "audit.verify",
      message: "audit.check.started",
    };
  },
});
