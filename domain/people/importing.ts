/** Reading lists of people and posts from a table (XLSX or CSV): every fault named by row and column, nothing guessed. */
export const importKinds = ["people", "posts"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importColumns = {
  people: ["name", "phone", "idNumber", "village", "group", "account"],
  posts: ["post", "place", "duties", "rank", "holder", "from", "basis"],
} as const satisfies Record<ImportKind, readonly string[]>;
export type Column = (typeof importColumns)[ImportKind][number];

export const neededColumns: Record<ImportKind, readonly Column[]> = {
  people: ["name"],
  posts: ["post", "duties"],
};

/** `line` counts as the sheet does, the heads are line 1. `column` is null when the whole row is meant. */
export type Fault = {
  line: number;
  column: Column | null;
  key: string;
  args?: Record<string, string | number>;
};
export type Cells = { line: number } & Partial<Record<Column, string>>;

export const maximumRows = 2000;

/**
 * The rows of a table by the names of its first line; empty lines are passed over. `heads` knows each name a column may
 * have (姓名, Name …). Unknown columns are faults too: a misspelt head would silently lose a column of data.
 */
export function readCells(
  kind: ImportKind,
  table: readonly (readonly string[])[],
  heads: ReadonlyMap<string, Column>,
): { rows: Cells[]; faults: Fault[] } {
  const [first = [], ...rest] = table;
  const names = first.map((name) => name.trim());
  const columns = names.map((name) => heads.get(name.toLowerCase()) ?? null);
  const faults: Fault[] = names.flatMap((name, at) =>
    name !== "" && columns[at] === null
      ? [{ line: 1, column: null, key: "people.importFaults.unknownHead", args: { name: name.slice(0, 40) } }]
      : [],
  );
  for (const column of neededColumns[kind])
    if (!columns.includes(column)) faults.push({ line: 1, column, key: "people.importFaults.noHead" });
  for (const [at, column] of columns.entries())
    if (column && columns.indexOf(column) !== at)
      faults.push({ line: 1, column, key: "people.importFaults.headTwice" });
  if (faults.length > 0) return { rows: [], faults };
  const rows = rest.flatMap((cells, at): Cells[] => {
    const named = columns.flatMap((column, place) => {
      const text = (cells[place] ?? "").trim();
      return column && text !== "" ? [[column, text] as const] : [];
    });
    return named.length > 0 ? [{ line: at + 2, ...Object.fromEntries(named) }] : [];
  });
  if (rows.length === 0)
    return { rows, faults: [{ line: 1, column: null, key: "people.importFaults.empty" }] };
  if (rows.length > maximumRows)
    return {
      rows: [],
      faults: [
        {
          line: maximumRows + 2,
          column: null,
          key: "people.importFaults.tooMany",
          args: { maximum: maximumRows },
        },
      ],
    };
  return { rows, faults };
}

/** Every row lacks what it must have, or says twice what must be one of a kind. */
export function missingAndDouble(
  rows: readonly Cells[],
  needed: readonly Column[],
  single: readonly Column[],
): Fault[] {
  const missing = rows.flatMap((row) =>
    needed
      .filter((column) => !row[column])
      .map((column) => ({ line: row.line, column, key: "people.importFaults.missing" })),
  );
  const double = single.flatMap((column) => {
    const seen = new Map<string, number>();
    return rows.flatMap((row): Fault[] => {
      const text = row[column]?.toLowerCase();
      if (!text) return [];
      const before = seen.get(text);
      if (before === undefined) seen.set(text, row.line);
      return before === undefined
        ? []
        : [{ line: row.line, column, key: "people.importFaults.sameAs", args: { line: before } }];
    });
  });
  return [...missing, ...double];
}
