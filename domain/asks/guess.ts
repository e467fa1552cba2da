import { type ReportCategory, reportCategories, reportMarks } from "../reports/kinds";
import type { AskTarget } from "./states";

type Sign = { target: AskTarget; pattern: RegExp; weight: number };

/** Turns of speech that tell what somebody wants. The person who sorts decides; these only suggest. */
const signs: readonly Sign[] = [
  {
    target: "report",
    pattern: /不亮|坏了|漏水|停水|爆管|堵了|塌方|塌了|垮了|坑|没人收|没人清|倒在路|掉了|断了|破了/g,
    weight: 3,
  },
  {
    target: "suggestion",
    pattern: /建议|希望|最好|能不能(?:多|装|修|增|加|设|开)|可不可以|要是能/g,
    weight: 2,
  },
  {
    target: "consultation",
    pattern: /怎么|多少|什么时候|请问|是不是|吗|哪些|几点|条件|标准|要带什么|[?？]/g,
    weight: 1,
  },
  {
    target: "application",
    pattern: /想办|要办|申请|办一个|办理|补办|报销|领补贴|领取|登记|开证明/g,
    weight: 2,
  },
  {
    target: "petition",
    pattern: /投诉|举报|不公平|欺负|打人|强占|克扣|侵占|拖欠|赔偿|上访|告他|吃拿卡要/g,
    weight: 3,
  },
  {
    target: "information",
    pattern:
      /申请公开|信息公开|公开.{0,6}(?:文件|账|预算|决算)|(?:查|要|看).{0,6}(?:文件|红头|批文|预算|决算)/g,
    weight: 4,
  },
  { target: "hotline", pattern: /12345|热线/g, weight: 3 },
];

export type Guess = { target: AskTarget; score: number; words: string[] };

/**
 * What an ask may be, best first, each with the words that say so. `known` adds what is known from elsewhere, e.g. a
 * service item that answers. "村口的路灯不亮了" → report (不亮, 路灯).
 */
export function guessTargets(text: string, known: Partial<Record<AskTarget, string[]>> = {}): Guess[] {
  const found = new Map<AskTarget, Guess>();
  const add = (target: AskTarget, words: readonly string[], weight: number) => {
    if (words.length === 0) return;
    const before = found.get(target) ?? { target, score: 0, words: [] };
    const fresh = words.filter((word) => !before.words.includes(word));
    found.set(target, {
      target,
      score: before.score + fresh.length * weight,
      words: [...before.words, ...fresh].slice(0, 4),
    });
  };
  for (const { target, pattern, weight } of signs)
    add(target, [...new Set([...text.matchAll(pattern)].map(([word]) => word))], weight);
  if (found.has("report")) add("report", categoryWords(text), 1);
  for (const [target, words] of Object.entries(known)) add(target as AskTarget, words, 2);
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** The thing that is broken, by its words; "other" when none is named. */
export const categoryOf = (text: string): ReportCategory =>
  reportCategories.find((category) => category !== "other" && reportMarks[category].test(text)) ?? "other";

const categoryWords = (text: string): string[] =>
  reportCategories.flatMap((category) =>
    category === "other" ? [] : (reportMarks[category].exec(text)?.slice(0, 1) ?? []),
  );
