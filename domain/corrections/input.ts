import { z } from "zod";

/** A page of this site, as its path; anything else is kept out rather than refused. */
const path = z
  .string()
  .max(300)
  .default("")
  .transform((text) => (/^\/(?![/\\])/.test(text) ? text : ""));

/** 纠错: what a reader tells about a page, or about the office (public.md §6.4). */
export const CorrectionInput = z.object({
  path,
  text: z.string().trim().min(5, "home.errors.correctionShort").max(1000),
  contact: z.string().trim().max(60).default(""),
});

export const CorrectionAnswer = z.object({
  id: z.uuid("notFound"),
  answer: z.string().trim().min(2, "home.errors.answerShort").max(1000),
});

/** Where an answer can be sent: a mobile phone, an e-mail address, or nowhere. */
export function answerChannel(contact: string): "sms" | "mail" | null {
  if (/^1[3-9]\d{9}$/.test(contact.replace(/[ -]/g, ""))) return "sms";
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? "mail" : null;
}
