/** What was read from a table, in words, before anything is kept. */
export type ImportPreview = {
  count: number;
  heads: string[];
  sums: [name: string, amount: string][];
  rows: { line: number; cells: string[]; isFaulty: boolean }[];
  faults: string[];
  faultCount: number;
};
