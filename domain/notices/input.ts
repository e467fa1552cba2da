import { z } from "zod";
import { type Day, endOf, isDay } from "../calendar/day";
import { type RichText, toPlain } from "../rich-text";
import { longestText } from "../rich-text-clean";
import { fromMarkup } from "../rich-text-plain";
import { type NoticeAudience, noticeAudiences, noticeCategories } from "./kinds";
import { noticeSteps } from "./states";

const id = z.uuid("notFound");
const words = (maximum: number) => z.string().trim().max(maximum).default("");

/** `2026-11-23T08:30` by the clock of Shanghai, or nothing. */
const moment = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isMoment(text), "notices.errors.notAMoment")
  .transform((text) => (text === "" ? null : new Date(`${text}:00+08:00`)));

function isMoment(text: string): boolean {
  const [day = "", time = ""] = text.split("T");
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

const lastDay = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isDay(text), "notADay")
  .transform((text) => text || null);

/** What begins a notice; everything can still be changed in the draft. */
export const NoticeBegun = z.object({
  title: words(120).refine((text) => [...text].length >= 4, "notices.errors.titleTooShort"),
  category: z.enum(noticeCategories),
  audience: z.enum(noticeAudiences),
  officeId: z.uuid("chooseOne"),
});

export type NoticeBegun = z.output<typeof NoticeBegun>;

/** A draft as its form sends it. A draft may be unfinished: `faults` says what is missing before it is submitted. */
export const NoticeDraft = z.object({
  id,
  version: z.coerce.number().int(),
  title: words(120),
  category: z.enum(noticeCategories),
  audience: z.enum(noticeAudiences),
  villageIds: z.array(z.uuid("chooseOne")).max(200).default([]),
  source: words(60),
  body: z
    .string()
    .max(longestText * 2, "notices.errors.bodyTooLong")
    .default("")
    .transform(fromMarkup)
    .refine((body) => toPlain(body).length <= longestText, "notices.errors.bodyTooLong"),
  correction: words(300),
  publishAt: moment,
  /** Readers need it through this day. */
  expireOn: lastDay.transform((day) => (day ? endOf(day) : null)),
  /** The version somebody else saved meanwhile, which the writer has seen and decides to write over. */
  over: z.coerce.number().int().optional(),
  /** The same version, when the writer decides for it and against their own text. */
  take: z.coerce.number().int().optional(),
  /** Where to go from here: on with writing, or to the reviews. */
  next: z.enum(["write", "review"]).default("write"),
});
export type NoticeDraft = z.output<typeof NoticeDraft>;

export const NoticeMove = z.object({
  id,
  step: z.enum(noticeSteps as [(typeof noticeSteps)[number], ...typeof noticeSteps]),
  opinion: words(1000),
  /** The version the reviewer read: what was changed since must be read again. */
  version: z.coerce.number().int(),
});

export const NoticeOverruled = z.object({
  id,
  finding: z.string().max(80),
  reason: z.string().trim().min(4, "notices.errors.reasonTooShort").max(300),
});

/** What the draft said before is taken back. */
export const DraftRestored = z.object({ id, version: z.coerce.number().int() });

export const NoticePinned = z.object({ id, pinnedUntil: lastDay });
export const OneNotice = z.object({ id });

type Draft = {
  title: string;
  body: RichText;
  audience: NoticeAudience;
  villageIds: readonly string[];
  publishAt: Date | null;
  expireAt: Date | null;
  correction: string;
  publishedVersion: number | null;
};

export const draftFaults = ["title", "body", "villages", "correction", "expired", "expiresFirst"] as const;
export type DraftFault = (typeof draftFaults)[number];

/** What is still missing before a draft may be submitted; the sentences are in notices.json. */
export function faults(draft: Draft, now: Date): DraftFault[] {
  const { title, body, audience, villageIds, publishAt, expireAt, correction, publishedVersion } = draft;
  const wrong: Record<DraftFault, boolean> = {
    title: [...title.trim()].length < 4,
    body: [...toPlain(body).replace(/\s/g, "")].length < 10,
    villages: audience === "villages" && villageIds.length === 0,
    correction: publishedVersion !== null && correction.trim() === "",
    expired: expireAt !== null && expireAt <= now,
    expiresFirst: expireAt !== null && publishAt !== null && expireAt <= publishAt,
  };
  return draftFaults.filter((fault) => wrong[fault]);
}

/** 内容概述 (public.md §2.4): the paragraphs before the first headings and lists, at most 100 signs. */
export function summaryOf(body: RichText): string {
  const paragraphs = body.content.filter(({ type }) => type === "paragraph");
  const text = toPlain(paragraphs.length > 0 ? { ...body, content: paragraphs } : body);
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length <= 100 ? letters.join("") : `${letters.slice(0, 99).join("")}…`;
}

/** The last day of an instant that ends a day: for the form. */
export const lastDayOf = (expireAt: Date | null, dayOf: (instant: Date) => Day): Day | "" =>
  expireAt ? dayOf(new Date(expireAt.getTime() - 1)) : "";
