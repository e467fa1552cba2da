import "server-only";
import type { Tx } from "@/db/client";
import { findAsk, updateAsk } from "@/db/queries/asks";
import { endAssignments } from "@/db/queries/assignments";
import { turnCase } from "@/db/queries/cases";
import { startClock } from "@/db/queries/clocks";
import type { Viewer } from "@/domain/access";
import { askStep } from "@/domain/asks/flow";
import type { TurnInput } from "@/domain/asks/input";
import { Refused } from "@/domain/outcome";
import { moveClocks } from "@/server/cases/clocks";
import { actingPost, checkMove, openDesk } from "@/server/cases/move";
import { tellApplicant } from "@/server/cases/tell";
import { learnRoute } from "@/server/routing/learn";
import { spoken } from "@/server/spoken";
import { turnings } from "./turning";

/**
 * An ask becomes what it is. Number, query code and history stay (public.md §4.1); its new clocks run from the day of
 * hand-in; the villager is told what it became, why, and what comes next.
 */
export async function turnAsk(tx: Tx, viewer: Viewer, input: TurnInput) {
  const ask = await findAsk(viewer, input.id);
  if (!ask) throw new Refused("notFound");
  const row = askStep("turn");
  checkMove(viewer, ask, row, input.version);
  const make = turnings[input.target];
  if (!make) throw new Refused("asks.errors.noTarget", {}, "target");
  const post = actingPost(viewer, ask, row);
  const at = new Date();

  const { kind, state, title, officeId, desk, expected, clocks, detail } = await make({
    ...{ tx, viewer, ask, input, post },
  });
  await turnCase(tx, ask, {
    ...{ kind, state, title, officeId },
    receivedAt: ask.case.receivedAt ?? at,
    firstContactId: ask.case.firstContactId ?? viewer.personId,
  });
  await updateAsk(tx, ask, {
    turnedInto: input.target,
    turnedReason: input.opinion,
    turnedInPostId: post?.postId ?? null,
    turnedAt: at,
  });
  await moveClocks(tx, ask, row.clocks ?? [], { at, reason: input.opinion });
  await endAssignments(tx, ask, "done", viewer.personId);
  const since = ask.case.submittedAt ?? at;
  let dueOn: string | null = null;
  for (const rule of clocks)
    dueOn = (await startClock(tx, { subjectKind: "case", subjectId: ask.id }, rule, { at: since })).dueOn;
  await openDesk(tx, { ...ask.case, kind }, { desk, expected, dueOn, reason: "turned" });
  await learnRoute(tx, { text: ask.ask.text, kind, officeId });

  const say = spoken("asks");
  const what = say(`target.${input.target}`);
  const words = { number: ask.case.receiptNo ?? "", what, title, reason: input.opinion };
  const body = say(input.target === "application" ? "told.turnApplication" : "told.turn", words);
  await tellApplicant(tx, { ...ask.case, kind, title }, { body, isUrgent: input.target === "application" });
  return {
    subjectKind: "case",
    subjectId: ask.id,
    what: "asks.turn",
    post,
    fromState: ask.case.state,
    toState: "turned",
    opinion: input.opinion,
    detail: { ...detail, target: input.target },
  } as const;
}
