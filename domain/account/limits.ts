/** Wrong tries for one account before it rests (public.md §8.3 identity b). */
export const wrongTries = 5;
/** Minutes an account rests after that: ten, thirty for administrators (public.md §8.3 identity b). */
export const restMinutes = { ordinary: 10, administrator: 30 } as const;
/** Minutes within which wrong tries add up; a right one forgets them. */
export const tryWindowMinutes = 30;
/** Wrong tries from one address, whichever the account: many people of a village share one address, so it is generous. */
export const wrongTriesOfAddress = 50;

/** Hours after which a session ends even when it is in use. */
export const sessionHours = 12;
