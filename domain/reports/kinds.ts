/** 随手报: what can be broken. */
export const reportCategories = ["streetLight", "road", "water", "rubbish", "other"] as const;
export type ReportCategory = (typeof reportCategories)[number];

export const reportMarks: Record<Exclude<ReportCategory, "other">, RegExp> = {
  streetLight: /路灯|灯不亮|电线|电杆|照明/,
  road: /公路|村道|路面|坑洼|坑|塌方|落石|护栏|井盖|桥/,
  water: /自来水|停水|水管|漏水|水压|水渠|排水|爆管|积水/,
  rubbish: /垃圾|臭|污水|厕所|焚烧|粪/,
};

/** Purposes of photos: what the villager sent of the place, and what the office shows afterwards. */
export const placePhotos = "photo:place";
export const mendedPhotos = "photo:mended";
export const mostPhotos = 6;
