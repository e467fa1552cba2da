import type { Day } from "../calendar/day";
import { addHours, dayOf, daysBetween, endOf, isDay } from "../calendar/day";
import type { Limit } from "../clocks/kinds";
import { mostOf } from "./kinds";

const two = (text: string | undefined) => (text ?? "0").padStart(2, "0");

/**
 * A moment as sheets and forms write it, by the clock of Shanghai: `2026-11-25 14:30`, `2026/11/25 14:30:05`,
 * `2026-11-25T14:30`, `2026年11月25日14时30分`, or a day alone (`time` null). Null when there is no such moment.
 */
export function momentWritten(text: string): { on: Day; time: string | null; at: Date } | null {
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:：时点]\s*(\d{1,2})(?:[:：分]\s*(\d{1,2})?\s*秒?)?)?$/.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, year, month, date, hour, minute, second] = found;
  const on = `${year}-${two(month)}-${two(date)}`;
  if (!isDay(on) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return null;
  const time = hour === undefined ? null : `${two(hour)}:${two(minute)}:${two(second)}`;
  return { on, time, at: new Date(`${on}T${time ?? "08:30:00"}+08:00`) };
}

/** `2026-11-25T14:30` for a field of type datetime-local. */
export const momentInField = (at: Date): string => addHours(at, 8).toISOString().slice(0, 16);

/**
 * 办理时限 as orders state it: "5", "5个工作日", "15日", "2小时", or the last day itself, which is counted in calendar days
 * from the dispatch. Example: dispatched 2026-11-23, "2026-11-30" → 7 CD. Null when it cannot be read or is over long.
 */
export function limitWritten(text: string, dispatchedAt: Date): Limit | null {
  const said = text.normalize("NFKC").replace(/\s/g, "");
  const last = momentWritten(said);
  if (last) {
    const amount = daysBetween(dayOf(dispatchedAt), last.on);
    return amount >= 1 && amount <= 90 && endOf(last.on) > dispatchedAt ? { amount, unit: "CD" } : null;
  }
  const [, digits = "", word = ""] =
    /^(\d{1,3})(个?工作日|天|日|个?自然日|个?小时|h)?(?:内)?$/i.exec(said) ?? [];
  const amount = Number(digits);
  if (amount < 1) return null;
  if (/小时|h/i.test(word)) return amount <= mostOf("urgent") ? { amount, unit: "hours" } : null;
  const unit = word === "" || word.endsWith("工作日") ? "WD" : "CD";
  return amount <= 90 ? { amount, unit } : null;
}

/** A title is read on desks and lists: no phone and no ID number may stand in it. */
export const holdsNumbers = (text: string): boolean =>
  /1[3-9]\d{9}|[1-9]\d{16}[\dXx]/.test(text.replace(/[\s-]/g, ""));
/** 12345 numbers: letters, digits, dashes; kept in capitals. */
export const plainHotlineNo = (text: string): string =>
  text.normalize("NFKC").toUpperCase().replace(/\s/g, "");
export const isHotlineNo = (text: string): boolean => /^[A-Z0-9][A-Z0-9-]{3,39}$/.test(text);
/** Mobile or landline with or without area code; the caller is reached there. */
export const isPhone = (text: string): boolean => /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8})$/.test(text);
