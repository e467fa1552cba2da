import { maskedName } from "../masking";
import { bankCards, idNumbers, mobilePhones } from "../personal-data";
import { secrecyMark } from "../secrecy";

/** Numbers of persons in a text that is about to be public (public.md §8.2), by the sentence that names them. */
export function privateNumberIn(text: string): "idNumber" | "bankCard" | "phone" | null {
  if (idNumbers(text).length > 0) return "idNumber";
  if (bankCards(text).length > 0) return "bankCard";
  return mobilePhones(text).length > 0 ? "phone" : null;
}

/** Why words may not be shown, as the key of a sentence; null = they may. */
export function wordsFault(text: string): string | null {
  const number = privateNumberIn(text);
  if (number) return `finance.errors.private.${number}`;
  return secrecyMark(text) ? "secrecyMark" : null;
}

/**
 * A question as the public reads it: names of persons that we know of (who asks, who was paid) are masked wherever they
 * stand. `给李小明的钱` with 李小明 → `给李*明的钱`.
 */
export function shownWords(text: string, names: readonly string[]): string {
  const known = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => [...name].length >= 2)
    .sort((a, b) => b.length - a.length);
  return known.reduce((words, name) => words.replaceAll(name, maskedName(name)), text);
}
