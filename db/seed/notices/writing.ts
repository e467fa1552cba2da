import { addDays, type Day, daysBetween, weekdayOf } from "@/domain/calendar/day";
import { maskedName } from "@/domain/masking";
import type { NoticeAudience, NoticeCategory } from "@/domain/notices/kinds";
import type { Block, Inline } from "@/domain/rich-text";
import { type OfficeKey, officeOf } from "../people/offices";
import { residents } from "../people/residents";
import { villages } from "../people/villages";
import { type Dice, workdayAfter } from "../stable";

export type Village = (typeof villages)[number];

/** What a text is written for: this day, this village, the n-th time. */
export class Occasion {
  constructor(
    readonly day: Day,
    /** 0, 1, 2 … */
    readonly round: number,
    readonly village: Village,
    readonly dice: Dice,
  ) {}

  get year(): number {
    return Number(this.day.slice(0, 4));
  }
  get month(): number {
    return Number(this.day.slice(5, 7));
  }
  get quarter(): string {
    return ["一", "二", "三", "四"][Math.floor((this.month - 1) / 3)] ?? "";
  }

  /** 2026年11月3日, so many days from the day of writing. */
  on(days = 0): string {
    const [year, month, day] = addDays(this.day, days).split("-").map(Number);
    return `${year}年${month}月${day}日`;
  }

  /** 11月3日. */
  short(days = 0): string {
    const [, month, day] = addDays(this.day, days).split("-").map(Number);
    return `${month}月${day}日`;
  }

  /** 11月3日（星期二）. */
  dated(days = 0): string {
    return `${this.short(days)}（星期${"日一二三四五六"[weekdayOf(addDays(this.day, days))]}）`;
  }

  /** Days to the first working day that is at least so many days away. */
  office(days: number): number {
    return daysBetween(this.day, workdayAfter(addDays(this.day, days)));
  }

  /** The last month before this one: 2026年10月. */
  lastMonth(): string {
    return this.month === 1 ? `${this.year - 1}年12月` : `${this.year}年${this.month - 1}月`;
  }

  /** Other villages, as names. */
  otherVillages(amount: number): Village[] {
    const from = villages.indexOf(this.village);
    return Array.from(
      { length: amount },
      (_, index) => villages[(from + 1 + index * 3) % villages.length],
    ).filter((village) => village !== undefined);
  }

  /** People who live there, their names masked as every posting must (public.md §8.2). */
  namesOf(village: Village, amount: number): { name: string; group: string }[] {
    const living = everybody.filter((person) => person.villageId === village.id);
    const from = this.dice.between(0, living.length - 1);
    return Array.from({ length: amount }, (_, index) => living[(from + index * 2 + 1) % living.length])
      .filter((person) => person !== undefined)
      .map(({ name, villageGroup }) => ({ name: maskedName(name), group: `${numeral(villageGroup)}组` }));
  }
}

const everybody = residents();
export const numeral = (number: number): string => "零一二三四五六七八九十"[number] ?? String(number);

export type NoticeText = {
  key: string;
  category: NoticeCategory;
  office: OfficeKey;
  /** Months of the year in which it is written. */
  months: readonly number[];
  /** How often in the fourteen months. */
  times: number;
  audience?: NoticeAudience;
  /** Days after which readers need it no longer. */
  expiresAfter?: number;
  write: (occasion: Occasion) => { title: string; body: Block[] };
};

export const allYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const text = (value: string): Inline => ({ type: "text", text: value });

/** `**bold**` and `[words](/path)` inside a line. */
function inlines(line: string): Inline[] {
  return line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).flatMap((part): Inline[] => {
    if (part === "") return [];
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link)
      return [
        { type: "text", text: link[1] ?? "", marks: [{ type: "link", attrs: { href: link[2] ?? "" } }] },
      ];
    const bold = /^\*\*([^*]+)\*\*$/.exec(part);
    return [bold ? { type: "text", text: bold[1] ?? "", marks: [{ type: "bold" }] } : text(part)];
  });
}

export const p = (line: string): Block => ({ type: "paragraph", content: inlines(line) });
export const h = (line: string): Block => ({ type: "heading", attrs: { level: 2 }, content: [text(line)] });
const list =
  (type: "bulletList" | "orderedList") =>
  (...lines: string[]): Block => ({
    type,
    content: lines.map((line) => ({ type: "listItem", content: [p(line)] })),
  });
export const ul = list("bulletList");
export const ol = list("orderedList");

/** Who signs, and the date below. */
export const signed = (o: Occasion, body = "青禾镇人民政府"): Block => ({
  type: "paragraph",
  content: [text(body), { type: "hardBreak" }, text(o.on())],
});

export const phoneOf = (key: OfficeKey): string => officeOf(key).phone;
export const callUs = (key: OfficeKey): Block => p(`咨询电话：${phoneOf(key)}（${officeOf(key).name}）。`);
