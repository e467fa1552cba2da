import { type Day, daysBetween } from "../calendar/day";

/** 三资: what the village owns (资产, 资源) and what it has contracted; public.md §3.3. */
export const registers = ["contract", "asset", "resource"] as const;
export type Register = (typeof registers)[number];
export const assetStates = ["current", "ended"] as const;
export type AssetState = (typeof assetStates)[number];

/** Reminders before a contract ends, in days, and once when it is over; each is sent once. */
export const reminderDays = [90, 30, 7] as const;
export type AssetWarning = "d90" | "d30" | "d7" | "over";
const order: readonly AssetWarning[] = ["d90", "d30", "d7", "over"];

/**
 * The reminder that is due today, or null. Nothing between the stages, nothing twice: a contract that ends in 20 days and
 * was reminded of at 30 is not reminded again before the seventh day. `ends 2026-12-20`, today 2026-11-25 → `d30`.
 */
export function assetWarning(endOn: Day | null, today: Day, sent: AssetWarning | null): AssetWarning | null {
  if (endOn === null) return null;
  const left = daysBetween(today, endOn);
  const stage: AssetWarning | null =
    left < 0 ? "over" : left <= 7 ? "d7" : left <= 30 ? "d30" : left <= 90 ? "d90" : null;
  if (stage === null) return null;
  return sent !== null && order.indexOf(sent) >= order.indexOf(stage) ? null : stage;
}

/** How a contract stands: by word beside the date. */
export type Standing = "running" | "near" | "over" | "ended" | "open";
export function standingOf({ state, endOn }: { state: AssetState; endOn: Day | null }, today: Day): Standing {
  if (state === "ended") return "ended";
  if (endOn === null) return "open";
  const left = daysBetween(today, endOn);
  return left < 0 ? "over" : left <= 90 ? "near" : "running";
}

/** What a payment date means today: nothing is due, soon due, or overdue. */
export function paymentOf(paymentOn: Day | null, today: Day): "none" | "later" | "soon" | "overdue" {
  if (paymentOn === null) return "none";
  const left = daysBetween(today, paymentOn);
  return left < 0 ? "overdue" : left <= 30 ? "soon" : "later";
}
