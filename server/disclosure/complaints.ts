import "server-only";
import type { Tx } from "@/db/client";
import { insertCase } from "@/db/queries/cases";
import { startClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import {
  type Complaint,
  findComplaint,
  findOfficeOfPost,
  insertComplaint,
  updateComplaintAnswer,
} from "@/db/queries/disclosure-complaints";
import { findItem } from "@/db/queries/disclosure-items";
import { insertEvent } from "@/db/queries/events";
import { findOwnDetails } from "@/db/queries/own-details";
import { publishedDues, publishedItem, publishedVillage } from "@/db/queries/published-disclosure";
import { postsFor, type Viewer } from "@/domain/access";
import {
  type ComplaintFacts,
  type ComplaintFiled,
  type ComplaintState,
  type ComplaintStep,
  complaintFlow,
} from "@/domain/disclosure/complaints";
import type { Step } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { actingPost, carryOn, checkMove, openDesk } from "@/server/cases/move";
import { tellApplicant } from "@/server/cases/tell";
import { spoken } from "@/server/spoken";
import { overseeItem } from "./oversee";

/** A villager complains: receipt, clock, the office director's desk. Only what is public or due can be pointed at. */
export async function fileComplaint(tx: Tx, viewer: Viewer, input: ComplaintFiled, at = new Date()) {
  const village = await publishedVillage(input.villageId);
  if (!village) throw new Refused("chooseOne", {}, "villageId");
  const itemId = input.itemId || null;
  if (itemId && !(await isKnown(village.id, itemId))) throw new Refused("chooseOne", {}, "itemId");
  const own = await findOwnDetails(viewer);
  const postId = await findPostFor(tx, "officeDirector");
  const officeId = postId && (await findOfficeOfPost(tx, postId));
  if (!own || !viewer.personId || !officeId) throw new Refused("disclosureComplaints.errors.nobody");
  const thing = await insertCase(tx, {
    kind: "disclosureComplaint",
    title: spoken("disclosureComplaints")("caseTitle", { village: village.name }),
    ...{ state: "submitted", officeId, at },
    filer: { personId: viewer.personId, postId: null },
    applicant: {
      ...{ relation: "self", name: own.name, phone: input.phone || own.phone || undefined },
      ...{ idNumber: own.idNumber ?? undefined, villageId: own.villageId ?? undefined },
    },
  });
  await insertComplaint(tx, thing, { villageId: village.id, itemId, ground: input.ground, text: input.text });
  const { dueOn } = await startClock(tx, { subjectKind: "case", subjectId: thing.id }, "village.complaint", {
    at,
  });
  await openDesk(tx, thing.case, { desk: { postId }, expected: "accept", reason: "filed", dueOn });
  return thing;
}

/** Something readers can see: published, or on the list of what is due. */
async function isKnown(villageId: string, itemId: string): Promise<boolean> {
  if ((await publishedDues(villageId)).some(({ id }) => id === itemId)) return true;
  return (await publishedItem(villageId, itemId)) !== null;
}

type Asked = { viewer: Viewer; tx: Tx; id: string; version: number; step: ComplaintStep; opinion: string };

/** The one way a complaint moves. What the complainant is told is the opinion of the step. */
export async function advanceComplaint({ viewer, tx, id, version, step: name, opinion }: Asked) {
  const complaint = await findComplaint(viewer, id);
  if (!complaint) throw new Refused("notFound");
  const step: Step<ComplaintState, ComplaintFacts> = complaintFlow[name];
  checkMove(viewer, complaint, step, version);
  if (step.needs?.includes("opinion") && !opinion) throw new Refused("needsOpinion", {}, "opinion");
  if (name === "order") await orderItem(tx, viewer, complaint, opinion);
  if (name === "answer" || name === "decline") await updateComplaintAnswer(tx, complaint, opinion);
  const at = new Date();
  const isOver = step.assigns === null;
  const postId = isOver ? null : await findPostFor(tx, "officeDirector");
  const event = await carryOn(tx, viewer, complaint, {
    ...{ name, step, at, opinion, expected: "answer" },
    changes: {
      ...(name === "accept" && { receivedAt: at, acceptedAt: at, firstContactId: viewer.personId }),
      ...(name === "answer" && { decidedAt: at }),
      ...(isOver && { closedAt: at }),
    },
    desks: postId ? [{ postId }] : [],
    post: actingPost(viewer, complaint, step),
    ...(name === "withdraw" && { endedHow: "withdrawn" as const }),
  });
  if (name !== "withdraw") await tell(tx, complaint, name, opinion);
  return {
    ...event,
    message: `disclosureComplaints.done.${name}`,
    ...(name === "order" && { publicChange: "disclosure" }),
  };
}

/** 责令公开、责令更正: the item's own order, with its reason and clock on the village clerk's desk; never who complained. */
async function orderItem(tx: Tx, viewer: Viewer, { itemId }: Complaint, opinion: string): Promise<void> {
  const item = await findItem(viewer, itemId ?? "");
  if (!item) throw new Refused("notFound");
  if (item.oversight === "ordered") return;
  const {
    post,
    message: _,
    publicChange: __,
    ...deed
  } = await overseeItem({
    ...{ viewer, tx, id: item.id, step: "orderCorrection", opinion },
  });
  await insertEvent(tx, {
    ...deed,
    permission: "disclosure.order",
    actorId: viewer.personId,
    actorPostId: (post ?? postsFor(viewer, "disclosure.order")[0])?.postId ?? null,
    actingForId: post?.actingFor?.personId ?? null,
  });
}

async function tell(tx: Tx, complaint: Complaint, step: Exclude<ComplaintStep, "withdraw">, opinion: string) {
  const { receiptNo } = complaint.case;
  const body = spoken("disclosureComplaints")(`told.${step}`, { number: receiptNo ?? "", opinion });
  await tellApplicant(tx, complaint.case, { body, isUrgent: step === "answer" || step === "decline" });
}
