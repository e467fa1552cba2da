import type { Guide } from "./guide";

/** Everything by which people look for an item: its names, everyday words, whom it serves, what it gives. */
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
  farmer: /农机|耕地|种粮|承包|林木|采伐|农户|补贴/,
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
