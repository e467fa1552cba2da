import { addDays, type Day } from "./day";

export type DaySpan<Row> = Row & { readonly until: Day };

/** Neighbouring days that say the same become one span: 1–7 October 国庆节 is one line, not seven. */
export function spansOf<Row extends { readonly on: Day }>(
  rows: readonly Row[],
  isSame: (a: Row, b: Row) => boolean,
): DaySpan<Row>[] {
  const spans: DaySpan<Row>[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && addDays(last.until, 1) === row.on && isSame(last, row))
      spans[spans.length - 1] = { ...last, until: row.on };
    else spans.push({ ...row, until: row.on });
  }
  return spans;
}
