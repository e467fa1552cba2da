/** 随手报 (public.md §9): a fault with photo and place, first seen, at last mended. */
export const reportStates = ["submitted", "assigned", "underWay", "mended", "closed", "withdrawn"] as const;
export type ReportState = (typeof reportStates)[number];
/** Shown on the public list, once somebody of the office has looked at it. */
export const publicReportStates = [
  "assigned",
  "underWay",
  "mended",
] as const satisfies readonly ReportState[];
