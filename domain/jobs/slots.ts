/** How often a job comes back: every so many minutes (a divisor of a day), or daily at a time in Shanghai. */
export type Every = { readonly minutes: number } | { readonly dailyAt: `${number}:${number}` };

const minute = 60_000;
const day = 24 * 60 * minute;
/** China has one time and no summer time. */
const shanghai = 8 * 60 * minute;

/**
 * The latest moment at which the job was due. All instances reckon the same one, so its key makes the job run once:
 * every 15 minutes at 10:07 → 10:00; daily at 02:30, asked at 01:00 → yesterday 02:30.
 */
export function slotOf(every: Every, now: Date): Date {
  const at = now.getTime() + shanghai;
  if ("minutes" in every) return new Date(now.getTime() - (at % (every.minutes * minute)));
  const [hours = 0, minutes = 0] = every.dailyAt.split(":").map(Number);
  const into = (hours * 60 + minutes) * minute;
  return new Date(Math.floor((at - into) / day) * day + into - shanghai);
}

/** A job that failed waits 10 s, 40 s, 90 s, … up to an hour before it is tried again; the eighth failure is the last. */
export const mostTries = 8;
export const waitSeconds = (tries: number): number => Math.min(10 * tries ** 2, 3_600);
