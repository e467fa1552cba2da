import type { Guide } from "./guide";

/** What lists and the search know of a published item. */
export type ServiceLine = Pick<
  Guide,
  | "name"
  | "shortName"
  | "plainSummary"
  | "everydayWords"
  | "serviceTarget"
  | "promisedLimit"
  | "isVillageProxyAllowed"
> & { slug: string; officeId: string; officeName: string };

/** For whom an item is; villagers look for themselves first, not for an office. */
export const targets = [
  "family",
  "elder",
  "disabled",
  "farmer",
  "builder",
  "worker",
  "veteran",
  "everyone",
] as const;
export type Target = (typeof targets)[number];

const marks: Record<Exclude<Target, "everyone">, RegExp> = {
  family: /低保|特困|救助|困难|孤儿|抚养|生育|计划生育/,
  elder: /老年|高龄|养老|老人/,
  disabled: /残疾/,
  farmer: /农机|耕地|种粮|种地|承包|林木|采伐|农户|养殖/,
  builder: /宅基地|建房|危房|房屋|规划/,
  worker: /失业|就业|创业|医保|社保|居民医疗|居民养老|居住/,
  veteran: /退役|军人|优抚/,
};

/** The groups of people an item is for, read from its names and its service target. */
export function targetsOf(guide: Pick<Guide, "name" | "serviceTarget" | "everydayWords">): Target[] {
  const text = [guide.name, guide.serviceTarget, ...guide.everydayWords].join(" ");
  const found = targets.filter((target) => target !== "everyone" && marks[target].test(text));
  return found.length > 0 ? found : ["everyone"];
}

const pieces = (text: string): string[] => {
  const letters = [...text.toLowerCase().replace(/[\s，。？！、,.?!]/g, "")];
  return letters.length < 2 ? letters : letters.slice(0, -1).map((letter, at) => letter + letters[at + 1]);
};

/**
 * How well an item answers what somebody typed, 0 = not at all. People do not know the official name: "家里老人八十了有没有钱"
 * must find 高龄津贴 by its everyday words.
 */
export function scoreOf(item: ServiceLine, query: string): number {
  const asked = query.trim().toLowerCase();
  if (asked === "") return 1;
  const names = [item.name, item.shortName].map((text) => text.toLowerCase());
  if (names.some((name) => name.includes(asked))) return 100;
  const known = [item.shortName, ...item.everydayWords].map((text) => text.toLowerCase()).filter(Boolean);
  if (known.some((word) => word.includes(asked) || (word.length > 1 && asked.includes(word)))) return 80;
  const text = [...names, ...known, item.serviceTarget, item.plainSummary].join(" ").toLowerCase();
  if (text.includes(asked)) return 60;
  const parts = pieces(asked);
  const met = parts.filter((part) => text.includes(part)).length;
  return met >= 2 || (parts.length <= 2 && met === parts.length) ? (40 * met) / parts.length : 0;
}

/**
 * The items that answer, best first; equal ones keep their order. `others`: the same question in other words (俗语), where
 * the best answer counts.
 */
export const rankServices = (
  items: readonly ServiceLine[],
  query: string,
  others: readonly string[] = [],
): ServiceLine[] =>
  items
    .map((item) => ({ item, score: Math.max(...[query, ...others].map((way) => scoreOf(item, way))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);

/** Everything by which staff look for an item, for the search vector. */
export const searchTextOf = (guide: Guide): string =>
  [
    guide.name,
    guide.shortName,
    ...guide.everydayWords,
    guide.serviceTarget,
    guide.resultName,
    guide.plainSummary,
    ...guide.materials.map(({ name }) => name),
  ].join(" ");
