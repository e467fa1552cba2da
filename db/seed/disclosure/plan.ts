import { addDays, type Day } from "@/domain/calendar/day";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import { type ItemKind, templateOf } from "@/domain/disclosure/kinds";
import { lastPeriod, type Period, periodBefore } from "@/domain/disclosure/periods";
import type { ListRow } from "@/domain/disclosure/rows";
import type { ItemState, OversightState } from "@/domain/disclosure/states";
import type { RichText } from "@/domain/rich-text";
import { residents } from "../people/residents";
import { type VillageKey, villages } from "../people/villages";
import { calendar, Dice, idOf, workdayAfter, workdayBefore } from "../stable";
import { bodyFor, opinions, villageHeads } from "./texts";

export type ItemSeed = {
  id: string;
  village: (typeof villages)[number];
  kind: ItemKind;
  title: string;
  period: Period;
  body: RichText;
  rows: ListRow[];
  state: ItemState;
  oversight: OversightState;
  /** The day of publication; for what is under way the last day on which something happened. */
  on: Day;
  head: string;
  opinion: string;
  correction: string;
  postingTo: Day | null;
  withdrawnReason: string;
};

const names: Partial<Record<ItemKind, string>> = {
  partyWork: "党务公开",
  implementation: "议定事项落实情况",
  assistance: "协助政府工作情况",
  pay: "误工补贴和干部报酬",
  project: "人饮工程管网改造项目进展",
  land: "土地流转情况",
  homestead: "宅基地审批公示",
  farmSubsidy: "惠农补贴发放公示",
  socialAid: "社会救助对象公示",
  relief: "救灾物资发放情况",
};

const called = ({ from, to }: Period): string => {
  const [year = "", month = ""] = from.split("-");
  if (from === to) return `${year}年${Number(month)}月`;
  if (from.endsWith("01-01") && to.endsWith("12-31")) return `${year}年度`;
  return `${year}年第${"一二三四"[Math.floor((Number(month) - 1) / 3)]}季度`;
};

/** So many working days before a day. */
export function workdaysBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

const families = residents();
function rowsFor(kind: ItemKind, villageId: string, dice: Dice): ListRow[] {
  const people = families.filter((one) => one.villageId === villageId);
  const count = kind === "homestead" ? 4 : kind === "socialAid" ? 7 : 16;
  return people.slice(0, count).map(({ name, villageGroup }) => {
    const area = dice.between(12, 86) / 10;
    const shared = { name, group: `${villageGroup} 组` };
    if (kind === "homestead")
      return { ...shared, what: "原址改建", quantity: `${dice.pick([100, 120, 140])} 平方米`, amount: null };
    if (kind === "socialAid")
      return {
        ...shared,
        what: dice.pick(["因灾", "因学", "支出型困难"]),
        quantity: `${dice.between(1, 4)} 人`,
        amount: dice.between(8, 30) * 10_000,
      };
    return { ...shared, what: "耕地地力保护补贴", quantity: `${area} 亩`, amount: Math.round(area * 8_926) };
  });
}

type Told = Partial<Pick<ItemSeed, "oversight" | "correction" | "postingTo" | "withdrawnReason" | "on">>;

/** What the twelve villages have published, owe and are writing, reckoned from today. */
export function planItems(today: Day): ItemSeed[] {
  const yesterday = workdayBefore(addDays(today, -1));
  const made: ItemSeed[] = [];
  const add = (key: VillageKey, kind: ItemKind, period: Period, state: ItemState, told: Told = {}): void => {
    const at = villages.findIndex((village) => village.key === key);
    const village = villages[at];
    if (!village) throw new Error(`no village ${key}`);
    const name = `item:${key}:${kind}:${period.from}`;
    const dice = new Dice(name);
    const on = told.on ?? earlier(workdayAfter(addDays(period.to, dice.between(9, 34))), yesterday);
    const isList = templateOf(kind).list !== null && kind !== "pay" && state !== "due";
    made.push({
      ...{ id: idOf(name), village, kind, period, state, on },
      title: `${village.name}${called(period)}${names[kind] ?? ""}`,
      body: bodyFor(kind, village, dice),
      rows: isList ? rowsFor(kind, village.id, dice) : [],
      oversight: told.oversight ?? "none",
      head: villageHeads[at] ?? "",
      opinion: dice.pick(opinions),
      correction: told.correction ?? "",
      postingTo: told.postingTo ?? null,
      withdrawnReason: told.withdrawnReason ?? "",
    });
  };
  plan(today, yesterday, add);
  return made;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
type Add = (key: VillageKey, kind: ItemKind, period: Period, state: ItemState, told?: Told) => void;

function plan(today: Day, yesterday: Day, add: Add): void {
  const last = lastPeriod("quarterly", today) ?? { from: today, to: today };
  const before = periodBefore(last);
  const earliest = periodBefore(before);
  const year = lastPeriod("yearly", today) ?? last;
  const quarterly = ["partyWork", "implementation", "assistance"] as const;
  // A quarter that has only just ended has no publications yet.
  const isYoung = addDays(last.to, 14) > today;

  villages.forEach(({ key }, index) => {
    for (const kind of quarterly) add(key, kind, earliest, "published");
    for (const kind of quarterly) {
      if (key === "longtan" && kind === "implementation")
        add(key, kind, before, "due", { oversight: "reminded" });
      else if (key === "shimen" && kind === "assistance")
        add(key, kind, before, "published", { oversight: "ordered" });
      else if (key === "baita" && kind === "partyWork")
        add(key, kind, before, "published", { correction: "党费收缴金额按收据重新核对后更正。" });
      else add(key, kind, before, "published");
    }
    quarterly.forEach((kind, nth) => {
      const state: ItemState = isYoung ? "due" : stageOf(key, index, nth);
      add(key, kind, last, state, state === "published" || state === "due" ? {} : { on: yesterday });
    });
    if (addDays(year.to, 60) < today) add(key, "pay", year, "published");
    else add(key, "pay", year, "due");
  });

  const batch = (day: Day): Period => ({ from: day, to: day });
  const ago = (days: number) => workdayBefore(addDays(today, -days));
  add("liuxi", "farmSubsidy", batch(ago(62)), "takenDown", { on: ago(56), postingTo: addDays(ago(56), 30) });
  add("liuxi", "socialAid", batch(ago(8)), "published", { on: ago(2), postingTo: addDays(ago(2), 7) });
  add("liuxi", "project", { from: last.from, to: ago(12) }, "published", { on: ago(10) });
  add("qingshiqiao", "farmSubsidy", batch(ago(20)), "published", {
    on: ago(14),
    postingTo: addDays(ago(14), 30),
  });
  add("yangjiawan", "land", batch(ago(40)), "withdrawn", {
    on: ago(33),
    withdrawnReason: "流转面积统计有误，撤回重新丈量后再公开。",
  });
  add("fenglin", "farmSubsidy", batch(workdaysBefore(today, 8)), "draft", { on: yesterday });
  add("baita", "homestead", batch(ago(5)), "published", { on: ago(3), postingTo: addDays(ago(3), 7) });
  add("shuanghe", "relief", batch(ago(70)), "published", { on: ago(66) });
  add("taohuaping", "project", { from: last.from, to: ago(25) }, "published", { on: ago(22) });
  add("daping", "socialAid", batch(workdaysBefore(today, 6)), "opinion", {
    on: yesterday,
    postingTo: addDays(today, 10),
  });
}

/** How far a village has come with the last quarter: some early, one awaiting the opinion, some not begun. */
function stageOf(key: VillageKey, index: number, nth: number): ItemState {
  if (key === "liuxi") return (["published", "opinion", "draft"] as const)[nth] ?? "due";
  if (key === "qingshiqiao") return (["ready", "published", "due"] as const)[nth] ?? "due";
  if (index % 3 === 0) return "published";
  if (index % 3 === 1) return nth === 0 ? "published" : "due";
  return nth === 1 ? "draft" : "due";
}
