import { createHash } from "node:crypto";
import { addDays, type Day, dayOf } from "@/domain/calendar/day";
import { isWorkingDay, workCalendar } from "@/domain/calendar/work-calendar";
import { announcedYears, calendarRows } from "./calendar";

/** The same name always has the same id, in the form of a UUID version 7: tests and documents may write it down. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(`township:${name}`).digest("hex");
  return `019b7600-0000-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** Chance that comes out the same every time (mulberry32), so that two seeds of one day are equal. */
export class Dice {
  private state: number;

  constructor(name: string) {
    this.state = createHash("sha256").update(name).digest().readUInt32LE(0);
  }

  /** From 0 up to, not including, 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.roll() * (max - min + 1));
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.roll() * from.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }
}

/** The day on which the township is reckoned to stand; everything else is so many days from it. */
export const today = (): Day => dayOf(new Date());

/** A moment of that day by the clock of Shanghai. */
export const at = (day: Day, hour: number, minute = 0, second = 0): Date => {
  const two = (number: number) => String(number).padStart(2, "0");
  return new Date(`${day}T${two(hour)}:${two(minute)}:${two(second)}+08:00`);
};

/** The working days of the demo township: those of the State Council's notices, later years provisional. */
export const calendar = workCalendar(calendarRows, announcedYears);

/** The day itself when the office works on it, otherwise the last working day before. */
export const workdayBefore = (day: Day): Day =>
  isWorkingDay(calendar, day) ? day : workdayBefore(addDays(day, -1));

/** The day itself when the office works on it, otherwise the next one. */
export const workdayAfter = (day: Day): Day =>
  isWorkingDay(calendar, day) ? day : workdayAfter(addDays(day, 1));
