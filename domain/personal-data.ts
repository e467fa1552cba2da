import { isIdNumber } from "./people/numbers";

/** Finds numbers of persons in text (public.md §8.2): by their check digits, so that other long numbers are left alone. */

/** Full-width signs as plain ones; the length stays the same. */
const plain = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The Luhn check of bank cards (ISO/IEC 7812-1): 16 to 19 digits. */
export function isBankCard(number: string): boolean {
  if (!/^\d{16,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Runs of digits, with blanks or hyphens between them as people write long numbers. */
const runs = /(?<![\dA-Za-z])\d(?:[ -]?\d){9,}[Xx]?(?![\dA-Za-z])/g;

/** Every number of 16 to 19 signs that stands in a run, whole or as some of its neighbouring groups. */
function longNumbers(text: string): string[] {
  return [...plain(text).matchAll(runs)].flatMap(([run]) => {
    const groups = run.split(/[ -]/).slice(0, 60);
    return groups.flatMap((_, from) =>
      groups
        .map((_, to) => groups.slice(from, to + 1).join(" "))
        .filter((number) => /^.{16,19}$/.test(bare(number))),
    );
  });
}
const bare = (written: string): string => written.replaceAll(" ", "");

export const idNumbers = (text: string): string[] =>
  longNumbers(text).filter((number) => isIdNumber(bare(number)));

export const bankCards = (text: string): string[] =>
  longNumbers(text).filter((number) => isBankCard(bare(number)) && !isIdNumber(bare(number)));

/** Chinese mobile numbers, with or without +86. */
export const mobilePhones = (text: string): string[] =>
  [...plain(text).matchAll(/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g)].map(
    ([written]) => written,
  );
