import type { Day } from "../calendar/day";

export const gradeNames = [1, 2, 3, 4, 5] as const;
/** 好差评: 1 and 2 are bad ratings and are put right (国办发〔2019〕51号). */
export const isBadGrade = (grade: number): boolean => grade <= 2;

/** The day until which something may still be rated: 30 calendar days from delivery (public.md §4.5). */
export type Rateable = { isOver: boolean; isRated: boolean; ratingDueOn: Day | null };
export const mayRate = ({ isOver, isRated, ratingDueOn }: Rateable, today: Day): boolean =>
  isOver && !isRated && ratingDueOn !== null && today <= ratingDueOn;
