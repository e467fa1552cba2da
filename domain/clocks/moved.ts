import { type Day, daysBetween } from "../calendar/day";

type Result = { readonly dueOn: Day; readonly provisional: boolean };

/** What a new calendar did to a deadline. `days` is positive when the last day moved to later. */
export type Moved = {
  readonly before: Day;
  readonly after: Day;
  readonly days: number;
  readonly isNowFirm: boolean;
};

/** Compares two reckonings of one clock; `null` when the person sees no difference (same day, same mark 暂定). */
export function moved(before: Result, after: Result): Moved | null {
  if (before.dueOn === after.dueOn && before.provisional === after.provisional) return null;
  return {
    before: before.dueOn,
    after: after.dueOn,
    days: daysBetween(before.dueOn, after.dueOn),
    isNowFirm: before.provisional && !after.provisional,
  };
}
