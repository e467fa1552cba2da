import type { CalendarChange, NoticeSpan } from "./changes";
import { addDays, type Day, daysBetween, isDay, isWeekend, weekdayOf, yearOf } from "./day";
import { rowChanges } from "./notice-row";
import { sentenceChanges } from "./notice-sentence";

/** Why a line was not taken. Each is a sentence in `messages/<lang>/calendar.json`. */
export type LineFault =
  | "unreadable"
  | "noSuchDay"
  | "otherYear"
  | "wrongWeekday"
  | "noNature"
  | "noName"
  | "backwards"
  | "workOnWorkday"
  | "twice";

export type NoticeLine = {
  /** As in the pasted text, from 1. */
  readonly number: number;
  readonly text: string;
  readonly changes: readonly CalendarChange[];
  readonly fault: LineFault | null;
};

/**
 * Reads a notice: either the State Council's own sentences (一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。)
 * or a table pasted or read from a sheet (2026-01-01, 休, 元旦). Sentences may stand among prose that is passed over; in a
 * table every line must be understood.
 */
export function readNotice(text: string, year: number): NoticeLine[] {
  const lines = text
    .split("\n")
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== "");
  const isProse = lines.some(({ text: line }) => sentenceChanges(line, year).length > 0);
  const seen = new Set<Day>();
  return lines.flatMap(({ number, text: line }, at): NoticeLine[] => {
    const spans = isProse ? sentenceChanges(line, year) : rowChanges(line);
    const isHeading = !isProse && at === 0 && !/\d/.test(line);
    if (isHeading || (isProse && spans.length === 0)) return [];
    const fault = spans.length === 0 ? "unreadable" : spans.map((span) => faultOf(span, year)).find(Boolean);
    if (fault) return [{ number, text: line, changes: [], fault }];
    const changes = spans.flatMap(daysOf);
    const isTwice = changes.some(({ on }) => seen.has(on));
    for (const { on } of changes) seen.add(on);
    return [{ number, text: line, changes: isTwice ? [] : changes, fault: isTwice ? "twice" : null }];
  });
}

function faultOf({ from, to, nature, name, weekdays }: NoticeSpan, year: number): LineFault | null {
  if (!isDay(from) || !isDay(to)) return "noSuchDay";
  if (daysBetween(from, to) < 0 || daysBetween(from, to) > 31) return "backwards";
  const isInYear = (day: Day) => yearOf(day) === year || day.startsWith(`${year - 1}-12`);
  if (!isInYear(from) || !isInYear(to)) return "otherYear";
  if (weekdays.some(([on, weekday]) => weekdayOf(on) !== weekday)) return "wrongWeekday";
  if (!nature) return "noNature";
  if (nature === "plain") return null;
  if (!name) return "noName";
  return nature === "work" && !isWeekend(from) ? "workOnWorkday" : null;
}

function daysOf({ from, to, nature, name }: NoticeSpan): CalendarChange[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => ({
    on: addDays(from, at),
    nature: nature ?? "plain",
    name,
  }));
}
