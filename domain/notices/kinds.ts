/** Categories readers filter by; the words are in messages/<lang>/notices.json. */
export const noticeCategories = [
  "announcement",
  "policy",
  "posting",
  "service",
  "emergency",
  "village",
  "recruitment",
  "news",
] as const;
export type NoticeCategory = (typeof noticeCategories)[number];

export const noticeAudiences = ["everyone", "villages", "staff"] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];
