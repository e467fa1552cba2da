/** What was read from a list, as the preview shows it. */
export type ImportPreview = {
  count: number;
  heads: string[];
  rows: { line: number; cells: string[]; isFaulty: boolean }[];
  faults: string[];
  faultCount: number;
};
