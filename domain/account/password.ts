export type PasswordKind = "staff" | "villager";
/** Key of the sentence in `account.json` and what fills its gaps. */
export type PasswordFault = { key: string; args: Record<string, number> };

/** Characters a password must have at least: staff 10 (public.md §8.3 identity a), villagers 8 (issue 2 §4). */
export const shortestPassword = { staff: 10, villager: 8 } as const;
/** How many of a staff member's last passwords must not come back (public.md §8.3 identity a). */
export const rememberedPasswords = 5;

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]|\p{Lo}/u];
const length = (text: string): number => [...text].length;

/**
 * Why this password is no good, or null. Staff: at least 10 characters from 3 of the 4 classes small letters, capitals,
 * digits, others (Chinese counts as others); villagers: at least 8. Nobody may take their own name or phone, nor a run
 * such as 12345678. `Qinghe-2026` is good for everybody, `qinghe2026` for villagers only.
 */
export function passwordFault(
  kind: PasswordKind,
  password: string,
  own: readonly (string | null)[] = [],
): PasswordFault | null {
  const text = password.normalize("NFKC");
  const minimum = shortestPassword[kind];
  if (length(text) < minimum) return { key: "account.errors.passwordShort", args: { minimum } };
  if (isRun(text)) return { key: "account.errors.passwordRun", args: {} };
  const isOwn = own.some((word) => word && text.toLowerCase() === word.toLowerCase());
  if (isOwn) return { key: "account.errors.passwordOwn", args: {} };
  const used = classes.filter((one) => one.test(text)).length;
  if (kind === "staff" && used < 3) return { key: "account.errors.passwordClasses", args: {} };
  return null;
}

/** 12345678, 87654321, aaaaaaaa: each character follows the one before by the same step of -1, 0 or 1. */
function isRun(text: string): boolean {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, at) => point - (points[at] ?? 0)));
  const [step = 9] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}
