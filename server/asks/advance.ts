import "server-only";
import type { Tx } from "@/db/client";
import { findAsk, updateAsk } from "@/db/queries/asks";
import type { Viewer } from "@/domain/access";
import { type AskFacts, type AskStep, askStep } from "@/domain/asks/flow";
import type { AskState } from "@/domain/asks/states";
import { Refused } from "@/domain/outcome";
import { actingPost, carryOn, checkMove, type Recorded } from "@/server/cases/move";
import { tellApplicant } from "@/server/cases/tell";
import { learnRoute } from "@/server/routing/learn";
import { spoken } from "@/server/spoken";

type Move = {
  viewer: Viewer;
  tx: Tx;
  id: string;
  version: number;
  step: Exclude<AskStep, "turn">;
  opinion?: string | undefined;
};

/** The steps by which an ask stays an ask: taken, answered at once, closed, withdrawn. Becoming another kind: `turn.ts`. */
export async function advanceAsk({ viewer, tx, id, version, step, opinion = "" }: Move): Promise<Recorded> {
  const ask = await findAsk(viewer, id);
  if (!ask) throw new Refused("notFound");
  const row = askStep(step);
  checkMove(viewer, ask, row, version);
  if (row.needs && !opinion.trim()) throw new Refused(`asks.needs.${step}`, {}, "opinion");
  const at = new Date();
  const post = actingPost(viewer, ask, row);
  if (step === "answer") {
    await updateAsk(tx, ask, { answer: opinion });
    await learnRoute(tx, { text: ask.ask.text, kind: "ask", officeId: ask.case.officeId });
  }
  const event = await carryOn<AskState, AskFacts>(tx, viewer, ask, {
    ...{ name: step, step: row, at, post },
    changes:
      step === "take"
        ? { receivedAt: at, ...(viewer.personId && { firstContactId: viewer.personId }) }
        : { closedAt: at },
    desks: step === "take" && post ? [{ postId: post.postId }] : [],
    expected: "turn",
    endedHow: step === "withdraw" ? "withdrawn" : "done",
    // The answer may speak of the villager: it is kept with the ask, sealed, not in the event.
    opinion: step === "answer" ? null : opinion,
  });
  const body = spoken("asks")(`told.${step}`, { number: ask.case.receiptNo ?? "" });
  await tellApplicant(tx, ask.case, { body, isUrgent: step === "answer" || step === "close" });
  return event;
}
