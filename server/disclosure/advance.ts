import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments } from "@/db/queries/assignments";
import { listClocks, stopClock } from "@/db/queries/clocks";
import { findItem, type Item, lockItem } from "@/db/queries/disclosure-items";
import { moveItem } from "@/db/queries/disclosure-moves";
import { hideItemFiles, restoreItem } from "@/db/queries/disclosure-publishing";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { draftFaults } from "@/domain/disclosure/input";
import {
  type ItemFacts,
  type ItemState,
  type ItemStep,
  itemFlow,
  postInVillage,
} from "@/domain/disclosure/states";
import { refusal, type Step } from "@/domain/flow";
import { unsettled } from "@/domain/notices/checks";
import { Refused } from "@/domain/outcome";
import { putOnDesk } from "./desks";
import { itemFindings } from "./findings";
import { publishItem } from "./publish";

type Asked = { viewer: Viewer; tx: Tx; id: string; version: number; step: ItemStep; opinion: string };

/** The one way an item moves by hand: person and moment, what stands against it, the row, its desk and its clocks. */
export async function advanceItem({ viewer, tx, id, version, step, opinion }: Asked) {
  const seen = await findItem(viewer, id);
  if (!seen) throw new Refused("notFound");
  await lockItem(tx, seen);
  const item = (await findItem(viewer, id)) ?? seen;
  const row: Step<ItemState, ItemFacts> = itemFlow[step];
  const why = refusal(row, viewer, item);
  if (why) throw new Refused(why === "forbidden" ? await forbidden(item, step) : "notOpenNow");
  if (item.version !== version) throw new Refused("changedMeanwhile");
  if (row.needs?.includes("opinion") && !opinion) throw new Refused("needsOpinion", {}, "opinion");
  const at = new Date();
  await mustBeReady(item, step, at);

  await endAssignments(tx, item, endings[step] ?? "done", viewer.personId);
  if (step === "publish") await publishItem(tx, item, at);
  else await moveItem(tx, item, row.to, changesOf(step, viewer, opinion, at));
  if (step === "dropCorrection") await restoreItem(tx, item);
  if (step === "withdraw") await hideItemFiles(tx, item);
  await stopClocks(tx, item, row, at);
  await nextDesk(tx, item, step);
  return {
    subjectKind: "disclosure" as const,
    subjectId: id,
    what: `disclosure.${step}`,
    fromState: item.state,
    toState: row.to,
    opinion,
    post: postInVillage(viewer, itemFlow[step].by, item.villageId),
    message: `disclosure.done.${step}`,
    ...((step === "publish" || step === "withdraw") && { publicChange: "disclosure" }),
  };
}

const endings: Partial<Record<ItemStep, "sentBack" | "withdrawn">> = {
  object: "sentBack",
  recall: "withdrawn",
  withdraw: "withdrawn",
  discard: "withdrawn",
};

/** Who approves is not on record yet: that is said in words, since the clerk can mend it. */
const forbidden = async (item: Item, step: ItemStep): Promise<string> =>
  step === "publish" && item.approverName === "" ? "disclosure.faults.approver" : "form.forbidden";

/** Finished before the supervision committee looks; clean of personal numbers before it says yes and before it is out. */
async function mustBeReady(item: Item, step: ItemStep, at: Date): Promise<void> {
  if (step !== "requestOpinion" && step !== "agree" && step !== "publish") return;
  const [fault] = draftFaults(item, dayOf(at));
  if (fault) throw new Refused(`disclosure.faults.${fault}`);
  const open = unsettled(await itemFindings(item), item.overruled);
  if (open.some(({ isOverrulable }) => !isOverrulable)) throw new Refused("noticeDesk.errors.secrecy");
  if (step !== "requestOpinion" && open.length > 0)
    throw new Refused("noticeDesk.errors.findings", { count: open.length });
}

function changesOf(step: ItemStep, { personId }: Viewer, opinion: string, at: Date) {
  if (step === "agree") return { opinion, opinionById: personId, opinionAt: at };
  if (step === "object" || step === "recall") return { opinion: "", opinionById: null, opinionAt: null };
  if (step === "correct")
    return { correction: "", writerIds: [], opinion: "", opinionById: null, opinionAt: null };
  if (step === "withdraw") return { withdrawnReason: opinion, endedAt: at };
  return {};
}

async function stopClocks(tx: Tx, item: Item, row: Step<ItemState, ItemFacts>, at: Date): Promise<void> {
  const running = (await listClocks(item)).filter(({ stoppedAt }) => stoppedAt === null);
  for (const { key } of row.clocks ?? [])
    if (running.some(({ rule }) => rule === key)) await stopClock(tx, item, key, at);
}

async function nextDesk(tx: Tx, item: Item, step: ItemStep): Promise<void> {
  const { assigns } = itemFlow[step];
  const work = { itemId: item.id, villageId: item.villageId, reason: `disclosure.why.${step}` };
  const dueOn = item.oversight === "ordered" ? item.orderDueOn : item.dueOn;
  if (assigns) await putOnDesk(tx, assigns, { ...work, step: expected[step] ?? "disclosure.begin", dueOn });
  const isAnswer = step === "publish" && (item.oversight === "ordered" || item.oversight === "answered");
  if (isAnswer)
    await putOnDesk(tx, "office", { ...work, reason: "disclosure.why.answered", step: "disclosure.settle" });
}

/** What the next desk is asked for. */
const expected: Partial<Record<ItemStep, string>> = {
  begin: "disclosure.requestOpinion",
  requestOpinion: "disclosure.agree",
  agree: "disclosure.publish",
  object: "disclosure.requestOpinion",
  recall: "disclosure.requestOpinion",
  correct: "disclosure.requestOpinion",
};
