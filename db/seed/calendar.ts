import { addDays, type Day } from "@/domain/calendar/day";
import type { CalendarRow } from "@/domain/calendar/work-calendar";

type Notice = {
  year: number;
  notice: string;
  announcedOn: Day;
  /** Days off, from and to. */
  off: readonly (readonly [name: string, from: Day, to: Day])[];
  /** Saturdays and Sundays on which the office works (调休上班). */
  makeUp: readonly (readonly [name: string, on: Day])[];
};

/**
 * The State Council's holiday notices (国务院办公厅关于部分节假日安排的通知), day by day as they say it;
 * tests/clocks/calendar.test.ts compares them with npm chinese-days. 2027 is not here: its notice comes in autumn 2026,
 * until then that year is provisional.
 */
export const holidayNotices: readonly Notice[] = [
  {
    year: 2024,
    notice: "国办发明电〔2023〕7号",
    announcedOn: "2023-10-25",
    off: [
      ["元旦", "2024-01-01", "2024-01-01"],
      ["春节", "2024-02-10", "2024-02-17"],
      ["清明节", "2024-04-04", "2024-04-06"],
      ["劳动节", "2024-05-01", "2024-05-05"],
      ["端午节", "2024-06-10", "2024-06-10"],
      ["中秋节", "2024-09-15", "2024-09-17"],
      ["国庆节", "2024-10-01", "2024-10-07"],
    ],
    makeUp: [
      ["春节", "2024-02-04"],
      ["春节", "2024-02-18"],
      ["清明节", "2024-04-07"],
      ["劳动节", "2024-04-28"],
      ["劳动节", "2024-05-11"],
      ["中秋节", "2024-09-14"],
      ["国庆节", "2024-09-29"],
      ["国庆节", "2024-10-12"],
    ],
  },
  {
    year: 2025,
    notice: "国办发明电〔2024〕12号",
    announcedOn: "2024-11-12",
    off: [
      ["元旦", "2025-01-01", "2025-01-01"],
      ["春节", "2025-01-28", "2025-02-04"],
      ["清明节", "2025-04-04", "2025-04-06"],
      ["劳动节", "2025-05-01", "2025-05-05"],
      ["端午节", "2025-05-31", "2025-06-02"],
      ["国庆节、中秋节", "2025-10-01", "2025-10-08"],
    ],
    makeUp: [
      ["春节", "2025-01-26"],
      ["春节", "2025-02-08"],
      ["劳动节", "2025-04-27"],
      ["国庆节、中秋节", "2025-09-28"],
      ["国庆节、中秋节", "2025-10-11"],
    ],
  },
  {
    year: 2026,
    notice: "国办发明电〔2025〕7号",
    announcedOn: "2025-11-04",
    off: [
      ["元旦", "2026-01-01", "2026-01-03"],
      ["春节", "2026-02-15", "2026-02-23"],
      ["清明节", "2026-04-04", "2026-04-06"],
      ["劳动节", "2026-05-01", "2026-05-05"],
      ["端午节", "2026-06-19", "2026-06-21"],
      ["中秋节", "2026-09-25", "2026-09-27"],
      ["国庆节", "2026-10-01", "2026-10-07"],
    ],
    makeUp: [
      ["元旦", "2026-01-04"],
      ["春节", "2026-02-14"],
      ["春节", "2026-02-28"],
      ["劳动节", "2026-05-09"],
      ["国庆节", "2026-09-20"],
      ["国庆节", "2026-10-10"],
    ],
  },
];

/** One row per day that differs from the plain week. */
export const calendarRows: readonly CalendarRow[] = holidayNotices.flatMap(({ off, makeUp }) => [
  ...off.flatMap(([name, from, to]) => span(from, to).map((on) => ({ on, isWorkingDay: false, name }))),
  ...makeUp.map(([name, on]) => ({ on, isWorkingDay: true, name })),
]);

export const announcedYears: readonly number[] = holidayNotices.map(({ year }) => year);

function span(from: Day, to: Day): Day[] {
  return from > to ? [] : [from, ...span(addDays(from, 1), to)];
}
