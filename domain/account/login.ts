/** The number without blanks, dashes and +86; as typed when it is no mobile number of the mainland. */
export const plainPhone = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s-]/g, "")
    .replace(/^(\+|00)86/, "");

/** A mobile number of the mainland: eleven digits, beginning with 13 to 19. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(plainPhone(text));

/** Account names are compared without regard to case and width: `Ｚhang.San ` is `zhang.san`. */
export const plainAccountName = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** What somebody typed to say who they are: villagers their phone, staff their account name (public.md §8.5). */
export type Login = { kind: "phone" | "accountName"; value: string };

export const loginOf = (typed: string): Login =>
  isPhone(typed)
    ? { kind: "phone", value: plainPhone(typed) }
    : { kind: "accountName", value: plainAccountName(typed) };
