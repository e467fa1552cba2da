/** No 0 O 1 I L 5 S 2 Z 8 B: nothing that is misread over the phone or in bad light (public.md §8.5). */
export const codeAlphabet = "3467ACDEFGHJKMNPQRTUVWXY9";
export const codeLength = 12;

/** A query code from random numbers; `pick(n)` gives one from 0 to n - 1. 25¹² ≈ 6 · 10¹⁶ codes. */
export const makeQueryCode = (pick: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => codeAlphabet[pick(codeAlphabet.length)]).join("");

/** For the eye and the phone: ABCD-EFGH-JKMN. */
export const spacedCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** What somebody typed, brought to the form in which it is kept: capitals, no spaces, no dashes. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** QH-20261123-0007: letters of the township, day of hand-in, running number of that day from 1. */
export const receiptNoOf = (prefix: string, day: string, running: number): string =>
  `${prefix}-${day.replaceAll("-", "")}-${String(running).padStart(4, "0")}`;

/** Accepts "qh 20261123 7", "QH-20261123-0007", full-width dashes; null when it can be no receipt number. */
export function plainReceiptNo(typed: string): string | null {
  const found = /^([A-Z]{2})[-—－\s]*(\d{8})[-—－\s]*(\d{1,6})$/.exec(
    typed.normalize("NFKC").trim().toUpperCase(),
  );
  return found ? `${found[1]}-${found[2]}-${(found[3] ?? "").padStart(4, "0")}` : null;
}
