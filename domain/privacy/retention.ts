/**
 * How long what is known of somebody is kept (个人信息保护法第十九条: no longer than its purpose needs; public.md §8.1). Rendered
 * on the privacy page and on "my data", obeyed by the cleaning jobs: a period changed here changes all three.
 * `days` null = not a number of days: until the account is closed, or as the law on archives says.
 */
export const retention = {
  account: { days: null, end: "closing", source: "个人信息保护法第四十七条" },
  session: { days: 30, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  code: { days: 1, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  draft: { days: 180, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  message: { days: 730, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  sms: { days: 90, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  contact: { days: 365, end: "job", source: "个人信息保护法第十九条；本镇规定" },
  removedFile: { days: 30, end: "job", source: "个人信息保护法第四十七条；本镇规定" },
  matter: { days: null, end: "archive", source: "档案法；机关文件材料归档范围和文书档案保管期限规定" },
  log: { days: null, end: "archive", source: "网络安全法第二十一条；至少一年" },
} as const satisfies Record<
  string,
  { days: number | null; end: "closing" | "job" | "archive"; source: string }
>;

export type Category = keyof typeof retention;
export const categories = Object.keys(retention) as Category[];
type Timed = { [Key in Category]: (typeof retention)[Key]["days"] extends number ? Key : never }[Category];
/** `daysOf("sms")` → 90. */
export const daysOf = (category: Timed): number => retention[category].days;
