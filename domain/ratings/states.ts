/** 差评整改 (public.md §4.5): from the bad rating to its end. */
export const rectificationStates = [
  "waiting",
  "assigned",
  "contacted",
  "fixed",
  "explained",
  "revisited",
  "upheld",
  "dismissed",
] as const;
export type RectificationState = (typeof rectificationStates)[number];

/** Whether the complaint was found right (申诉成立) or not; either way it was put right or explained first. */
export const rectificationEnds: readonly RectificationState[] = ["upheld", "dismissed"];
export const isEnded = (state: RectificationState): boolean => rectificationEnds.includes(state);

/** How a rating came: from the own account, with the query code, or on paper at the window. */
export const ratingChannels = ["web", "code", "paper"] as const;
export type RatingChannel = (typeof ratingChannels)[number];
