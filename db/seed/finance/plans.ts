import type { ReportState } from "@/domain/finance/states";
import type { VillageKey } from "../people/villages";

export const quarters = 6;

/** How far the last quarter has come where it is not published; everybody else has published it. */
export const lastQuarter: Partial<Record<VillageKey, Exclude<ReportState, "published">>> = {
  liuxi: "opinion",
  qingshiqiao: "draft",
  yangjiawan: "checking",
  shimen: "ready",
  qingshuitang: "awaited",
  // Two quarters behind: the earlier one is overdue.
  daping: "awaited",
};
export const twoBehind: VillageKey = "daping";

/** A line of the quarter before the last that was corrected afterwards. */
export const corrected: VillageKey = "liuxi";

export type QuestionSeed = {
  village: VillageKey;
  /** By whom of the cast. */
  by: "zhao" | "han" | "feng";
  /** Quarters back from the last published one. */
  back: number;
  /** Part of the summary of the line it is about. */
  about: string;
  words: string;
  /** Days ago. */
  asked: number;
  answer?: string;
  answered?: number;
};

export const questions: readonly QuestionSeed[] = [
  {
    ...{ village: "liuxi", by: "zhao", back: 0, about: "村干部误工补贴", asked: 26, answered: 24 },
    words: "误工补贴一共发给几个人？标准是谁定的？",
    answer:
      "发给 5 名村组干部，按出工天数算，每天 120 元。标准是今年 3 月村民代表会议表决定的，会议记录在村部可以查。",
  },
  {
    ...{ village: "liuxi", by: "han", back: 0, about: "路灯电费", asked: 2 },
    words: "这个季度路灯电费是怎么算的？二组有三盏灯早就不亮了。",
  },
  {
    ...{ village: "liuxi", by: "han", back: 1, about: "光伏电站发电收入", asked: 110, answered: 107 },
    words: "光伏的钱是一个季度结一次吗？",
    answer: "是的。供电公司每季度第一个月结清上季度的电费，直接打到村集体账户，结算单贴在公开栏上。",
  },
  {
    ...{ village: "shuanghe", by: "feng", back: 0, about: "垃圾清运费", asked: 9, answered: 6 },
    words: "垃圾清运费涨了没有？多久拉一次？",
    answer: "没有涨。合同约定每周二、周五各拉一次，按车结算，每车 160 元，车次记录附在凭证后面。",
  },
];
