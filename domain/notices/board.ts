import { addMonths } from "../calendar/day";
import { type NoticeCategory, noticeCategories } from "./kinds";

/** What a reader asks the board for, as the address says it; what makes no sense is left out. */
export type BoardQuestion = {
  q: string | undefined;
  category: NoticeCategory | undefined;
  village: string | undefined;
  month: string | undefined;
};

export function boardQuestion(asked: Record<"q" | "category" | "village" | "month", string>): BoardQuestion {
  return {
    q: asked.q.trim().slice(0, 60) || undefined,
    category: noticeCategories.find((category) => category === asked.category),
    village: asked.village || undefined,
    month: /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked.month) ? asked.month : undefined,
  };
}

/** `("2026-09", "2026-11")` → the months of the list, newest first; at most ten years. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = until; month >= from && months.length < 120; month = before(month)) months.push(month);
  return months;
}

const before = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7);
