import { z } from "zod";
import type { Viewer } from "../access";
import { type CaseFacts, isFiler } from "../cases/facts";
import type { ClockMove, Flow } from "../flow";

/** What a villager may complain of (村民委员会组织法 2018年修正 第三十一条): not published, untrue, or not complete. */
export const complaintGrounds = ["notPublished", "untrue", "incomplete"] as const;
export type ComplaintGround = (typeof complaintGrounds)[number];

export const complaintStates = [
  "submitted",
  "investigating",
  "ordered",
  "answered",
  "declined",
  "withdrawn",
] as const;
export type ComplaintState = (typeof complaintStates)[number];

export type ComplaintFacts = CaseFacts & {
  state: ComplaintState;
  /** The item it is about, when it is about one. */
  itemId: string | null;
};

const answers: readonly ClockMove[] = [{ key: "village.complaint", move: "stop" }];
const isAboutAnItem = (_viewer: Viewer, it: ComplaintFacts) => it.itemId !== null;

/**
 * 举报未公开 (Art. 31): the township investigates, orders publication or correction where it is due, and answers. The village
 * never sees who complained. The limit begins with the hand-in.
 */
export const complaintFlow = {
  accept: { from: ["submitted"], to: "investigating", by: "complaints.handle", assigns: "office" },
  order: {
    from: ["investigating"],
    to: "ordered",
    by: "complaints.handle",
    only: isAboutAnItem,
    needs: ["opinion"],
    assigns: "office",
  },
  answer: {
    from: ["investigating", "ordered"],
    to: "answered",
    by: "complaints.handle",
    needs: ["opinion"],
    assigns: null,
    clocks: answers,
  },
  decline: {
    from: ["submitted", "investigating"],
    to: "declined",
    by: "complaints.handle",
    needs: ["opinion"],
    assigns: null,
    clocks: answers,
  },
  withdraw: {
    from: ["submitted", "investigating"],
    to: "withdrawn",
    by: "complaints.file",
    only: isFiler,
    assigns: null,
    clocks: answers,
  },
} as const satisfies Flow<ComplaintState, ComplaintFacts>;
export type ComplaintStep = keyof typeof complaintFlow;
export const complaintSteps = Object.keys(complaintFlow) as ComplaintStep[];

export const ComplaintFiled = z.object({
  villageId: z.uuid("chooseOne"),
  /** Empty: about something that is not in the list. */
  itemId: z.union([z.literal(""), z.uuid("chooseOne")]).default(""),
  ground: z.enum(complaintGrounds, "chooseOne"),
  text: z
    .string()
    .trim()
    .max(2000)
    .default("")
    .refine((text) => [...text].length >= 10, "disclosureComplaints.errors.textTooShort"),
  phone: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || /^1[3-9]\d{9}$/.test(text), "notAPhone"),
});
export type ComplaintFiled = z.output<typeof ComplaintFiled>;

export const ComplaintMove = z.object({
  id: z.uuid("notFound"),
  version: z.coerce.number().int(),
  step: z.enum(complaintSteps as [ComplaintStep, ...ComplaintStep[]]),
  opinion: z.string().trim().max(2000).default(""),
});
