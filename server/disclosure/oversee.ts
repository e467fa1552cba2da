import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, urgeAssignments } from "@/db/queries/assignments";
import { listClocks, startClock, stopClock } from "@/db/queries/clocks";
import { findItem, type Item, lockItem } from "@/db/queries/disclosure-items";
import { findVillagePost } from "@/db/queries/disclosure-lists";
import { moveOversight } from "@/db/queries/disclosure-moves";
import { tellPerson } from "@/db/queries/outgoing";
import { listActing } from "@/db/queries/reminders";
import { postsFor, type Viewer } from "@/domain/access";
import {
  type OversightFacts,
  type OversightState,
  type OversightStep,
  overseen,
  oversightFlow,
} from "@/domain/disclosure/states";
import { refusal, type Step } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { spoken, spokenDay } from "@/server/spoken";
import { putOnDesk } from "./desks";

type Asked = { viewer: Viewer; tx: Tx; id: string; step: OversightStep; opinion: string };

/**
 * What the township does about an item: it says, reminds, orders – and never writes (村民委员会组织法 第五条、第三十六条). Only the
 * township's own columns change here; the village's text, state and version stay as they are.
 */
export async function overseeItem({ viewer, tx, id, step, opinion }: Asked) {
  const seen = await findItem(viewer, id);
  if (!seen) throw new Refused("notFound");
  await lockItem(tx, seen);
  const item = (await findItem(viewer, id)) ?? seen;
  const row: Step<OversightState, OversightFacts> = oversightFlow[step];
  const why = refusal(row, viewer, overseen(item));
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (row.needs?.includes("opinion") && !opinion) throw new Refused("needsOpinion", {}, "opinion");

  const dueOn = step === "orderCorrection" ? await order(tx, item) : item.orderDueOn;
  await moveOversight(tx, item, row.to, {
    ...(opinion && { oversightNote: opinion }),
    ...(step === "orderCorrection" && { orderedAt: new Date(), orderDueOn: dueOn }),
  });
  if (step === "remind" || step === "urgeOrder") await urgeAssignments(tx, item);
  if (step === "settle") await endAssignments(tx, item, "done", viewer.personId);
  await tellClerk(tx, item, step, opinion, dueOn);
  return {
    subjectKind: "disclosure" as const,
    subjectId: id,
    what: `disclosure.${step}`,
    fromState: item.oversight,
    toState: row.to,
    opinion,
    post: postsFor(viewer, oversightFlow[step].by)[0],
    message: `disclosure.done.${step}`,
    // Readers see an order and that it was settled.
    ...((step === "orderCorrection" || step === "settle") && { publicChange: "disclosure" }),
  };
}

/** 责令公开、责令更正: a clock of its own, on the clerk's desk. What is under way already keeps its desk and is urged. */
async function order(tx: Tx, item: Item): Promise<string> {
  const running = (await listClocks(item)).find(
    ({ rule, stoppedAt }) => rule === "village.order" && !stoppedAt,
  );
  if (running) await stopClock(tx, item, "village.order");
  const clock = await startClock(tx, { subjectKind: "disclosure", subjectId: item.id }, "village.order");
  if (item.state === "published") {
    await endAssignments(tx, item, "done", null);
    await putOnDesk(tx, "clerk", {
      ...{ itemId: item.id, villageId: item.villageId, dueOn: clock.dueOn },
      step: "disclosure.correct",
      reason: "disclosure.why.ordered",
    });
  } else await urgeAssignments(tx, item);
  return clock.dueOn;
}

async function tellClerk(tx: Tx, item: Item, step: OversightStep, opinion: string, dueOn: string | null) {
  const postId = await findVillagePost(tx, item.villageId, "villageClerk");
  if (!postId) return;
  const t = spoken("disclosure");
  const words = { title: item.title, opinion, day: dueOn ? spokenDay(dueOn) : "" };
  const told = {
    subject: t(`tell.${step}.subject`),
    body: t(`tell.${step}.body`, words),
    link: `/office/disclosure/${item.id}`,
  };
  for (const personId of await listActing(tx, postId)) await tellPerson(tx, personId, told);
}
