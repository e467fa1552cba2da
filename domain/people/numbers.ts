/** Mainland mobile numbers: 11 digits from 13 to 19. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: 18 places, a birth date that can be, and a check digit (ISO 7064 MOD 11-2). */
export function isIdNumber(text: string): boolean {
  const number = text.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[17] === "10X98765432"[sum % 11];
}
