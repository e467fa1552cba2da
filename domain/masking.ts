/**
 * The one masking function of the portal (public.md §8.2). One fixed pattern everywhere: two different
 * patterns of the same value published side by side would give it away.
 */
const doubleSurnames = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "夏侯",
  "司徒",
];

/** 张三 → 张*, 李小明 → 李*明, 欧阳峰 → 欧阳*. */
export function maskedName(name: string): string {
  const letters = [...name.trim()];
  const surname = doubleSurnames.find((double) => name.startsWith(double)) ?? letters[0] ?? "";
  const rest = [...name.trim().slice(surname.length)];
  if (rest.length <= 1) return `${surname}*`;
  return `${surname}${"*".repeat(rest.length - 1)}${rest.at(-1)}`;
}

/** 13812345678 → 138****5678. */
export const maskedPhone = (phone: string): string =>
  phone.length < 8 ? "****" : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** 110101199001011234 → 1101**********1234: first and last four, so no birth date is left. */
export const maskedIdNumber = (idNumber: string): string =>
  idNumber.length < 15 ? "****" : `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`;
