import type { NoticeSpan } from "./changes";

const head = /^(?:[一二三四五六七八九十]+[、.．])?\s*([^：:，。]{1,12})[：:]/;
const dayText = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/g;
const weekdayNames = "日一二三四五六";

/**
 * The sentences of a State Council notice for one holiday. The month is carried on inside a clause, weekdays in brackets
 * are kept for checking. Lines that name no day off and no day at work give nothing.
 */
export function sentenceChanges(line: string, year: number): NoticeSpan[] {
  const name = head.exec(line)?.[1]?.trim();
  if (!name) return [];
  return line
    .replace(head, "")
    .split(/[。；;]/)
    .flatMap((clause) => clauseSpans(clause, year, name));
}

function clauseSpans(clause: string, noticeYear: number, name: string): NoticeSpan[] {
  const nature = /上班/.test(clause) ? "work" : /放假/.test(clause) ? "off" : null;
  if (!nature) return [];
  const spans: NoticeSpan[] = [];
  let year = noticeYear;
  let month = "";
  let end = 0;
  for (const found of clause.matchAll(dayText)) {
    const [text, ownYear, ownMonth, date = "", brackets = ""] = found;
    year = ownYear ? Number(ownYear) : year;
    month = ownMonth ?? month;
    const on = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    const isUntil = /^\s*(至|到|-|—|～|~)\s*$/.test(clause.slice(end, found.index));
    const last = isUntil ? spans.pop() : undefined;
    end = found.index + text.length;
    const weekdays = [...weekdayIn(brackets)].map((weekday) => [on, weekday] as const);
    if (last) spans.push({ ...last, to: on, weekdays: [...last.weekdays, ...weekdays] });
    else spans.push({ from: on, to: on, nature, name, weekdays });
  }
  return spans;
}

/** 周四, 星期四; other words in brackets (农历正月初七) are passed over. */
function weekdayIn(brackets: string): number[] {
  const found = /(?:周|星期)([一二三四五六日天])/.exec(brackets)?.[1];
  return found ? [weekdayNames.indexOf(found === "天" ? "日" : found)] : [];
}
