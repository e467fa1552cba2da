import { z } from "zod";
import { isDay } from "../calendar/day";
import { type RichText, toPlain } from "../rich-text";
import { longestText } from "../rich-text-clean";
import { fromMarkup } from "../rich-text-plain";
import { decisionMatters, decisionSteps, meetingForms } from "./decisions";
import { type ItemKind, itemKinds, publisherTypes, templateOf } from "./kinds";
import type { ListRow } from "./rows";
import { type ItemStep, itemSteps, type OversightStep, oversightSteps } from "./states";

const id = z.uuid("notFound");
const words = (maximum: number) => z.string().trim().max(maximum).default("");
const version = z.coerce.number().int().min(0).max(1_000_000);
const day = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isDay(text), "notADay")
  .transform((text) => text || null);

/** What begins an item that does not come back by itself. */
export const ItemBegun = z
  .object({
    kind: z.enum(itemKinds as [ItemKind, ...ItemKind[]], "chooseOne"),
    title: words(80).refine((text) => [...text].length >= 4, "disclosure.errors.titleTooShort"),
    villageId: z.uuid("chooseOne"),
    /** The day of what must be published: paid out, approved, signed. Limits run from it. */
    happenedOn: day,
  })
  .refine(({ kind, happenedOn }) => templateOf(kind).clock !== "village.batch" || happenedOn !== null, {
    message: "fillIn",
    path: ["happenedOn"],
  });

/** The text as its form sends it; unfinished is fine, `draftFaults` says what is missing before it goes on. */
export const ItemDraft = z.object({
  id,
  version,
  title: words(80),
  publisher: z.enum(publisherTypes),
  periodFrom: day,
  periodTo: day,
  legalBasis: words(200),
  body: z
    .string()
    .max(longestText * 2, "disclosure.errors.bodyTooLong")
    .default("")
    .transform(fromMarkup)
    .refine((body) => toPlain(body).length <= longestText, "disclosure.errors.bodyTooLong"),
  contact: words(60),
  approverName: words(20),
  approvedOn: day,
  postingTo: day,
  correction: words(300),
  next: z.enum(["write", "on"]).default("write"),
});
export type ItemDraft = z.output<typeof ItemDraft>;

export const ItemMove = z.object({
  id,
  version,
  step: z.enum(itemSteps as [ItemStep, ...ItemStep[]]),
  opinion: words(1000),
});

export const OversightMove = z.object({
  id,
  step: z.enum(oversightSteps as [OversightStep, ...OversightStep[]]),
  opinion: words(1000),
});

/** Lines as they are typed: five cells for each. */
const cells = z.union([z.string(), z.array(z.string()).max(60)]).default([]);
export const ListTyped = z.object({
  id,
  version,
  name: cells,
  group: cells,
  what: cells,
  quantity: cells,
  amount: cells,
});
export const ListImported = z.object({ id, version, sheet: z.string().max(600_000).default("") });

/** Any finding that may stand, for a reason. */
export const FindingOverruled = z.object({
  id,
  finding: z.string().max(80),
  reason: z.string().trim().min(4, "disclosure.errors.reasonTooShort").max(300),
});

export const DecisionBegun = z.object({
  title: words(80).refine((text) => [...text].length >= 4, "disclosure.errors.titleTooShort"),
  matter: z.enum(decisionMatters, "chooseOne"),
  villageId: z.uuid("chooseOne"),
  summary: words(1000).refine((text) => [...text].length >= 10, "disclosure.errors.summaryTooShort"),
});

const number = z
  .string()
  .trim()
  .default("")
  .refine((text) => /^\d{0,5}$/.test(text), "notANumber")
  .transform((text) => Number(text || 0));

export const StepRecorded = z.object({
  id,
  version,
  step: z.enum(decisionSteps),
  heldOn: day.refine((text) => text !== null, "fillIn").transform((text) => text ?? ""),
  place: words(60).refine((text) => text !== "", "fillIn"),
  due: number,
  present: number,
  votesFor: number,
  votesAgainst: number,
  abstentions: number,
  announcedOn: day,
  form: z
    .enum(meetingForms)
    .nullish()
    .catch(null)
    .transform((form) => form ?? null),
  postedUntil: day,
  /** What was said, agreed or done. */
  note: words(1000),
});
export type StepRecorded = z.output<typeof StepRecorded>;

type Draft = {
  kind: ItemKind;
  title: string;
  body: RichText;
  periodFrom: string | null;
  periodTo: string | null;
  contact: string;
  approverName: string;
  approvedOn: string | null;
  postingTo: string | null;
  correction: string;
  publishedVersion: number | null;
  rows: readonly ListRow[];
};

export const itemFaults = [
  ...(["title", "body", "period", "periodOrder", "contact", "approver", "approvedLater"] as const),
  ...(["posting", "postingOver", "rows", "correction"] as const),
] as const;
export type ItemFault = (typeof itemFaults)[number];

/** What is still missing before an item may go to the supervision committee; sentences in disclosure.json. */
export function draftFaults(draft: Draft, today: string): ItemFault[] {
  const { title, body, periodFrom, periodTo, approvedOn, postingTo, rows, publishedVersion } = draft;
  const { list } = templateOf(draft.kind);
  const wrong: Record<ItemFault, boolean> = {
    title: [...title.trim()].length < 4,
    body: [...toPlain(body).replace(/\s/g, "")].length < 10,
    period: !periodFrom || !periodTo,
    periodOrder: periodFrom !== null && periodTo !== null && periodFrom > periodTo,
    contact: draft.contact.trim() === "",
    approver: draft.approverName.trim() === "" || !approvedOn,
    approvedLater: approvedOn !== null && approvedOn > today,
    posting: rows.length > 0 && !postingTo,
    postingOver: rows.length > 0 && postingTo !== null && postingTo < today,
    rows: rows.length > 0 && list === null,
    correction: publishedVersion !== null && draft.correction.trim() === "",
  };
  return itemFaults.filter((fault) => wrong[fault]);
}
