import type { ApplicationState } from "@/domain/applications/states";
import type { FilerRelation } from "@/domain/cases/kinds";
import type { CastName } from "../cast";

export type Plan = {
  slug: string;
  state: ApplicationState;
  /** Somebody of the cast, or a villager of about this age. */
  who: CastName | "grown" | "old" | "veryOld" | "young";
  filer: FilerRelation | CastName;
  /** Working days since the last step. */
  rest: number;
  /** A case that came to nothing: how it was decided. */
  result?: "rejected";
  /** It had to go back once on its way. */
  detour?: "supplied" | "sentBack";
  rating?: [grade: number, words: string];
};

type Row = [slug: string, who: Plan["who"], filer: Plan["filer"], rest: number, more?: Partial<Plan>];

/** Sixty applications, every state; what the cast of the journeys has is named. */
const rows: Record<ApplicationState, Row[]> = {
  draft: [
    ["nongji-butie", "han", "self", 1],
    ["yibao-canbao", "young", "self", 3],
    ["zhaijidi", "grown", "self", 6],
  ],
  submitted: [
    ["nongji-butie", "feng", "self", 1],
    ["laonian-youdai", "old", "self", 1],
    ["gaoling-jintie", "veryOld", "villageClerk", 1],
    ["canji-butie", "grown", "self", 2],
  ],
  received: [
    ["zhaijidi", "grown", "self", 1],
    ["yiyao-baoxiao", "old", "windowClerk", 1],
    ["linshi-jiuzhu", "grown", "self", 1],
  ],
  supplement: [
    ["linmu-caifa", "han", "self", 2],
    ["nongji-butie", "grown", "self", 3],
    ["yiyao-baoxiao", "old", "villageClerk", 1],
  ],
  accepted: [
    ["dibao", "old", "villageClerk", 1],
    ["linmu-caifa", "grown", "self", 2],
    ["canji-butie", "grown", "self", 1],
  ],
  acceptedWithGap: [
    ["zhaijidi", "grown", "self", 2],
    ["weifang-gaizao", "old", "villageClerk", 3],
  ],
  inReview: [
    ["dibao", "zhao", "han", 2],
    ["dibao", "grown", "self", 21],
    ["linshi-jiuzhu", "grown", "self", 4],
    ["shiye-dengji", "young", "self", 6, { detour: "supplied" }],
    ["canji-butie", "grown", "windowClerk", 16],
    ["nongji-butie", "grown", "self", 3],
  ],
  special: [
    ["dibao", "old", "villageClerk", 2],
    ["dibao", "grown", "self", 4],
    ["zhaijidi", "grown", "self", 3],
    ["weifang-gaizao", "old", "villageClerk", 5],
  ],
  forwarded: [
    ["canji-butie", "grown", "self", 4],
    ["gaoling-jintie", "veryOld", "villageClerk", 6],
    ["nongji-butie", "grown", "self", 8],
  ],
  proposed: [
    ["linshi-jiuzhu", "grown", "self", 1],
    ["linshi-jiuzhu", "old", "windowClerk", 2],
    ["dibao", "grown", "self", 1, { result: "rejected" }],
    ["zhaijidi", "grown", "self", 1, { detour: "sentBack" }],
    ["shiye-dengji", "young", "self", 9],
  ],
  approved: [
    ["linshi-jiuzhu", "old", "villageClerk", 1],
    ["tudi-liuzhuan", "grown", "self", 1],
    ["laonian-youdai", "old", "self", 1],
  ],
  rejected: [
    ["dibao", "grown", "self", 1],
    ["linmu-caifa", "grown", "self", 2],
  ],
  delivered: [
    ["laonian-youdai", "zhao", "self", 4],
    ["linshi-jiuzhu", "grown", "self", 9, { rating: [5, "第二天就有人来家里看，救助金也到得快，谢谢。"] }],
    ["dibao", "old", "villageClerk", 11, { rating: [4, "办得清楚，就是公示时间有点长。"] }],
    ["yibao-canbao", "young", "self", 6, { rating: [5, ""] }],
    ["zhaijidi", "grown", "self", 12, { rating: [3, "现场踏勘改了两次时间。"] }],
    ["renmin-tiaojie", "grown", "windowClerk", 8, { rating: [2, "等了一个星期才打电话，希望快一点。"] }],
    ["gaoling-jintie", "veryOld", "villageClerk", 3],
  ],
  archived: [
    ["dibao", "grown", "self", 14, { result: "rejected" }],
    ["linshi-jiuzhu", "zhao", "han", 30, { rating: [5, "我妈住院，材料在手机上传的，没有跑路。"] }],
    ["gaoling-jintie", "veryOld", "villageClerk", 25, { rating: [5, ""] }],
    ["nongji-butie", "grown", "self", 40],
    ["tuiyi-youdai", "grown", "self", 52, { rating: [2, "头一回去说材料齐了，第二回又说少一张照片。"] }],
    ["yiyao-baoxiao", "old", "windowClerk", 18, { detour: "supplied" }],
  ],
  notAccepted: [
    ["dibao", "grown", "self", 7],
    ["tuiyi-youdai", "grown", "self", 15],
  ],
  withdrawn: [
    ["zhaijidi", "grown", "self", 10],
    ["nongji-butie", "feng", "self", 22],
  ],
  terminated: [["shouzai-jiuzhu", "old", "villageClerk", 17]],
  expired: [["yiyao-baoxiao", "grown", "self", 9]],
};

export const plans: readonly Plan[] = Object.entries(rows).flatMap(([state, list]) =>
  list.map(
    ([slug, who, filer, rest, more]): Plan => ({
      slug,
      who,
      filer,
      rest,
      state: state as ApplicationState,
      ...more,
    }),
  ),
);
