import { addDays, type Day } from "@/domain/calendar/day";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import type { NoticeState } from "@/domain/notices/states";
import type { RichText } from "@/domain/rich-text";
import { villages } from "../people/villages";
import { at, calendar, Dice, idOf, workdayAfter } from "../stable";
import { lifeNotices } from "./life";
import { outageNotices } from "./outages";
import { postingNotices } from "./postings";
import { serviceNotices } from "./services";
import { weatherNotices } from "./weather";
import { type NoticeText, Occasion, type Village } from "./writing";

export const noticeTexts: readonly NoticeText[] = [
  ...weatherNotices,
  ...outageNotices,
  ...postingNotices,
  ...serviceNotices,
  ...lifeNotices,
];

export type NoticeSeed = {
  id: string;
  text: NoticeText;
  village: Village;
  title: string;
  body: RichText;
  /** When it was or will be published. */
  on: Day;
  at: Date;
  state: NoticeState;
  correction?: string;
  withdrawnReason?: string;
};

const span = 425;
export const wanted = 150;

/** Working days of the last fourteen months. The last one is over already, so nothing lies ahead. */
function workdays(today: Day): Day[] {
  const last = addDays(today, -1);
  return Array.from({ length: span }, (_, index) => addDays(last, index - span + 1)).filter((day) =>
    isWorkingDay(calendar, day),
  );
}

/** What is still on its way, and how far it has come. */
const underWay: [text: string, state: NoticeState][] = [
  ["newsWork", "draft"],
  ["tender", "draft"],
  ["road", "draft"],
  ["homesteads", "firstReview"],
  ["legalAdvice", "firstReview"],
  ["villageMeeting", "secondReview"],
  ["factories", "secondReview"],
  ["power", "release"],
  ["temporaryAid", "release"],
  ["staffMeeting", "scheduled"],
  ["subsidies", "scheduled"],
];

/** Writes texts for days, never the same title twice. */
class Writer {
  readonly made: NoticeSeed[] = [];
  private readonly dice = new Dice("notices");
  private readonly titles = new Set<string>();

  /** The share of chance by which a text moves within its season. */
  chance(): number {
    return this.dice.roll();
  }

  /** Tries the days from `from` on until the title is a new one. */
  write(text: NoticeText, round: number, days: readonly Day[], from: number, state: NoticeState): void {
    for (let step = 0; step < days.length * villages.length; step += 1) {
      const on = days[(from + step) % days.length];
      const village = villages[(this.made.length * 5 + step) % villages.length];
      if (!on || !village) return;
      const { title, body } = text.write(new Occasion(on, round, village, this.dice));
      if (this.titles.has(title)) continue;
      this.titles.add(title);
      const hour = this.dice.pick([8, 9, 9, 10, 10, 11, 14, 15, 15, 16, 17]);
      const time = at(on, hour, this.dice.between(0, 59), this.dice.between(0, 59));
      const id = idOf(`notice:${text.key}:${round}`);
      this.made.push({ id, text, village, title, body: { type: "doc", content: body }, on, at: time, state });
      return;
    }
  }
}

/** 150 notices from some fifty texts, each with its own title, oldest first; eleven are still on their way. */
export function buildNotices(today: Day): NoticeSeed[] {
  const writer = new Writer();
  const days = workdays(today);
  for (const text of noticeTexts) {
    const season = days.filter((day) => text.months.includes(Number(day.slice(5, 7))));
    const part = season.length / text.times;
    for (let round = 0; round < text.times; round += 1)
      writer.write(
        text,
        round,
        season,
        Math.floor(part * (round + 0.2 + writer.chance() * 0.8)),
        "published",
      );
  }
  for (const notice of writer.made) {
    const { expiresAfter } = notice.text;
    if (expiresAfter && addDays(notice.on, expiresAfter) < today) notice.state = "expired";
  }
  takeBack(writer.made, addDays(today, -5));
  for (const [key, state] of underWay) {
    const text = noticeTexts.find((one) => one.key === key);
    if (text) writer.write(text, text.times, [workdayAfter(today)], 0, state);
  }
  return writer.made.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Two were withdrawn again, two corrected. */
function takeBack(notices: readonly NoticeSeed[], before: Day): void {
  const change = (key: string, changes: Partial<NoticeSeed>) => {
    const found = notices.findLast(
      ({ text, state, on }) => text.key === key && state === "published" && on < before,
    );
    if (found) Object.assign(found, changes);
  };
  change("fraud", {
    state: "withdrawn",
    withdrawnReason: "文中案例可能让人认出当事人，撤下修改后重新发布。",
  });
  change("tender", { state: "withdrawn", withdrawnReason: "成交金额录入有误，撤回后按正确结果重新公示。" });
  change("screening", { correction: "更正：体检当天请带身份证，不需要带医保卡；第二站的日期推迟一天。" });
  change("temporaryAid", { correction: "更正：救助户数按实际发放数修改，名单和金额没有变化。" });
}
