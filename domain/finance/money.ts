/** Money is counted in fen, whole numbers; a double holds them exactly up to 90 万亿元, we stop far below. */
export type Fen = number;
export const mostFen: Fen = 1_000_000_000_000_00;

const fullWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * Yuan as people and spreadsheets write them, in fen; `null` when it is no amount. `1,234.5` → 123450, `¥3万` → null.
 * A spreadsheet hands over what its arithmetic made of it: `0.30000000000000004` is 30 fen, `0.305` is no amount.
 */
export function parseYuan(text: string): Fen | null {
  const plain = fullWidth(text)
    .replace(/[\s¥￥元]/g, "")
    .replace(/,(?=\d{3}(\D|$))/g, "");
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,20}))?$/.exec(plain);
  if (!match) return null;
  const [, sign, yuan = "0", decimals = ""] = match;
  const rest = Number(`0.${decimals || "0"}`) * 100;
  const fen = Math.round(rest);
  if (Math.abs(rest - fen) > 1e-6) return null;
  const total = Number(yuan) * 100 + fen;
  if (total > mostFen) return null;
  return sign && total > 0 ? -total : total;
}

/** 123450 → `1,234.50`; −5 → `-0.05`. */
export function yuan(fen: Fen): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, "0");
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "-" : ""}${grouped}.${cents}`;
}

/** For a form's field: 123450 → `1234.50`, nothing for 0. */
export const yuanTyped = (fen: Fen): string => (fen === 0 ? "" : yuan(fen).replaceAll(",", ""));
