/** How often each grade was given: `grades[0]` is grade 1. */
export type Grades = readonly [number, number, number, number, number];
export type Counted = { name: string; grades: Grades };
/** A row as it is published: with its grades, or only that there were some. `names` are several where rows were put together. */
export type Published = { names: readonly string[]; total: number; grades: Grades | null };

/** Below this many, grades are not broken down: who gave a bad one could be guessed (public.md §4.5, §8.2). */
export const leastShown = 5;

const none: Grades = [0, 0, 0, 0, 0];
export const totalOf = (grades: Grades): number => grades.reduce((sum, each) => sum + each, 0);
export const sumOf = (rows: readonly Grades[]): Grades =>
  rows.reduce<Grades>(([a, b, c, d, e], [v, w, x, y, z]) => [a + v, b + w, c + x, d + y, e + z], none);

/**
 * Rows with fewer than five ratings are put together. When even these together are fewer than five, the smallest of the
 * others joins them: otherwise the hidden ones would be the difference between the whole and what is shown. Example:
 * 12 + 6 + 3 → 12 and "6 and 3" = 9; 12 + 3 + 2 → 12 and 5; 4 alone → only that there were 4.
 */
export function pooled(rows: readonly Counted[], least = leastShown): Published[] {
  const sorted = rows
    .filter(({ grades }) => totalOf(grades) > 0)
    .toSorted((a, b) => totalOf(b.grades) - totalOf(a.grades) || a.name.localeCompare(b.name, "zh-CN"));
  const shown = sorted.filter(({ grades }) => totalOf(grades) >= least);
  const small = sorted.filter(({ grades }) => totalOf(grades) < least);
  const size = () => totalOf(sumOf(small.map(({ grades }) => grades)));
  while (small.length > 0 && size() < least && shown.length > 0) small.unshift(...shown.splice(-1));
  const alone = shown.map(({ name, grades }) => ({ names: [name], total: totalOf(grades), grades }));
  if (small.length === 0) return alone;
  const grades = sumOf(small.map((row) => row.grades));
  const names = small.map(({ name }) => name);
  return [...alone, { names, total: size(), grades: size() >= least ? grades : null }];
}

export type Line = { office: string; item: string; grades: Grades };
export type OfficeCount = Published & { items: Published[] };

/**
 * A month by office, and within an office by item. Items stand only under an office that is shown by itself, and pooled
 * again, so that no two tables can be subtracted from each other.
 */
export function monthTold(lines: readonly Line[], least = leastShown): OfficeCount[] {
  const names = [...new Set(lines.map(({ office }) => office))];
  const of = (name: string) => lines.filter(({ office }) => office === name);
  const offices = names.map((name) => ({ name, grades: sumOf(of(name).map(({ grades }) => grades)) }));
  return pooled(offices, least).map((row) => {
    const [only = ""] = row.names;
    const items = row.names.length === 1 && row.grades ? pooled(byItem(of(only)), least) : [];
    return { ...row, items: items.length > 1 || items[0]?.names.length === 1 ? items : [] };
  });
}

const byItem = (lines: readonly Line[]): Counted[] =>
  [...new Set(lines.map(({ item }) => item))].map((name) => ({
    name,
    grades: sumOf(lines.filter(({ item }) => item === name).map(({ grades }) => grades)),
  }));
