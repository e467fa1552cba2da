/**
 * 信息处理费 (国办函〔2020〕109号, from memory: check before it is switched on; public.md §2.5). Only for clearly unreasonable
 * quantity or frequency (政府信息公开条例 第四十二条), one of the two ways for one request, never both. Amounts in yuan.
 */
type Tier = { readonly upTo: number; readonly yuan: number };
export const feeTable = {
  /** By requests within one month: up to 10 free, 11 to 30 at 100; from 31 on each further ten cost 100 more a piece. */
  perRequest: {
    tiers: [
      { upTo: 10, yuan: 0 },
      { upTo: 30, yuan: 100 },
    ],
    further: { each: 10, yuan: 100 },
  },
  /** By pages (A4) of one request: up to 30 free, 31 to 100 at 10, 101 to 200 at 20, from 201 on at 40. */
  perPage: {
    tiers: [
      { upTo: 30, yuan: 0 },
      { upTo: 100, yuan: 10 },
      { upTo: 200, yuan: 20 },
      { upTo: Infinity, yuan: 40 },
    ],
    further: null,
  },
} as const satisfies Record<
  string,
  { tiers: readonly Tier[]; further: { each: number; yuan: number } | null }
>;
export type FeeBasis = keyof typeof feeTable;
export const feeBases = Object.keys(feeTable) as [FeeBasis, ...FeeBasis[]];

export type Fee = {
  basis: FeeBasis;
  count: number;
  yuan: number;
  dueOn: string;
  receipt?: string;
  paidOn?: string;
};

/**
 * The fee for so many pages or requests. Each tier costs its own price for what lies in it.
 * Examples: 30 pages → 0; 120 pages → 70 × 10 + 20 × 20 = 1100; 12 requests → 2 × 100 = 200; 35 → 20 × 100 + 5 × 200 = 3000.
 */
export function feeOf(basis: FeeBasis, count: number): number {
  const { tiers, further } = feeTable[basis];
  let sum = 0;
  let from = 0;
  let price = 0;
  for (const { upTo, yuan } of tiers) {
    sum += Math.max(0, Math.min(count, upTo) - from) * yuan;
    from = upTo;
    price = yuan;
  }
  while (further && from < count) {
    price += further.yuan;
    sum += Math.min(further.each, count - from) * price;
    from += further.each;
  }
  return sum;
}
