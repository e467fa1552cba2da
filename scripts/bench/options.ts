export type Options = { rows: number[]; rounds: number; roundMs: number; quick: boolean; out: string | null };

const defaultRows = ["10k", "200k"];
const wholeRun = { rounds: 7, roundMs: 1_200 };
/** Proves that everything works; its numbers say little. */
const quickRun = { rounds: 2, roundMs: 100 };

/** "10k" → 10 000, "300" → 300; undefined for anything else. */
export function rowsOf(text: string): number | undefined {
  const [, digits, thousands] = /^(\d{1,6})(k?)$/.exec(text.trim()) ?? [];
  const rows = Number(digits) * (thousands ? 1_000 : 1);
  return rows >= 100 && rows <= 1_000_000 ? rows : undefined;
}

/** How a number of rows is written in tables and names: 10k, 300. */
export const shortRows = (rows: number) => (rows % 1000 === 0 ? `${rows / 1000}k` : String(rows));

/**
 * Reads `--quick`, `--rows 10k,200k`, `--rounds 7` and `--out file`. A quick run writes nothing unless told where to.
 * @throws with a sentence about what cannot be read
 */
export function readOptions(words: readonly string[]): Options {
  const known = ["--quick", "--rows", "--rounds", "--out"];
  const after = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : (words[at + 1] ?? "");
  };
  const unknown = words.find((word) => word.startsWith("--") && !known.includes(word));
  if (unknown) throw new Error(`There is no option ${unknown}; there are ${known.join(", ")}.`);
  const quick = words.includes("--quick");
  const standard = quick ? quickRun : wholeRun;
  const asked = after("--rows")?.split(",") ?? (quick ? ["200"] : defaultRows);
  const rows = asked.map((text) => {
    const found = rowsOf(text);
    if (!found) throw new Error(`--rows takes sizes from 100 to 1000k such as 10k,200k; "${text}" is none.`);
    return found;
  });
  const rounds = Number(after("--rounds") ?? standard.rounds);
  if (!Number.isInteger(rounds) || rounds < 2 || rounds > 50)
    throw new Error("--rounds takes a whole number from 2 to 50.");
  const out = after("--out") ?? (quick ? null : "docs/benchmarks.md");
  return { rows: rows.sort((a, b) => a - b), rounds, roundMs: standard.roundMs, quick, out };
}
