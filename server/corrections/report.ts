import "server-only";
import type { Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import { startClock } from "@/db/queries/clocks";
import { insertCorrection } from "@/db/queries/corrections";
import { findPostFor } from "@/db/queries/desk-posts";
import { Refused } from "@/domain/outcome";
import { isCaller, limiter } from "@/server/auth/limiter";

const perDay = limiter("correction", 20, 24 * 3600);

/** So many in a day from one address; who is behind a proxy of ours is not counted. */
export async function takeCorrectionTry(address: string | null): Promise<void> {
  if (!isCaller(address)) return;
  await perDay.consume(address).catch((reason) => {
    if (reason instanceof Error) throw reason;
    throw new Refused("home.correction.tooMany");
  });
}

/** On the desk of the office's director, with three working days to answer (site.findErrorReply, public.md §6.4). */
export async function reportCorrection(tx: Tx, report: { path: string; text: string; contact: string }) {
  const subject = { subjectKind: "correction", subjectId: await insertCorrection(tx, report) } as const;
  const { dueOn } = await startClock(tx, subject, "site.findErrorReply");
  const postId = await findPostFor(tx, "officeDirector");
  if (postId)
    await insertAssignment(tx, {
      ...subject,
      step: "corrections.answer",
      desk: { postId },
      reason: "home.correction.why",
      dueOn,
    });
  return subject;
}
