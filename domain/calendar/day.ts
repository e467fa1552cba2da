/** A day of the office's calendar, `YYYY-MM-DD`, in Asia/Shanghai. Sorts and compares as text. */
export type Day = string;

const hours = 3_600_000;
const dayLength = 24 * hours;
/** China has kept UTC+8 without summer time since 1992; no clock here is older. */
const shanghai = 8 * hours;

const serial = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayLength;
const fromSerial = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** Is this text a day that exists? `2026-02-29` is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(serial(text)) && fromSerial(serial(text)) === text;
}

/** The day in Shanghai on which an instant falls: 2026-03-01T16:30Z is already 2026-03-02. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() + shanghai).toISOString().slice(0, 10);

/** The instant at which a day ends (24:00 Shanghai), 民法典 203. */
export const endOf = (day: Day): Date => new Date((serial(day) + 1) * dayLength - shanghai);

export const addDays = (day: Day, days: number): Day => fromSerial(serial(day) + days);

/** Whole days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((serial(day) + 4) % 7) + 7) % 7;

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

/** 民法典 202: the same day of the due month, or its last day. 2026-11-30 and three months are 2027-02-28. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

export const addHours = (instant: Date, amount: number): Date => new Date(instant.getTime() + amount * hours);
