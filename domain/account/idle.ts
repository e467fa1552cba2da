/** Minutes without a request after which a session has ended (public.md §8.3 identity b). */
export const idleMinutes = { staff: 15, villager: 30 } as const;
/** Minutes before that end at which the person is warned (public.md §7.4). */
export const warningMinutes = 2;

/** Whole seconds until a session ends by idleness or by its own end, whichever comes first; 0 when it has. */
export function secondsLeft(
  session: { kind: keyof typeof idleMinutes; lastSeenAt: Date; expiresAt: Date },
  now: Date,
): number {
  const idleEnd = session.lastSeenAt.getTime() + idleMinutes[session.kind] * 60_000;
  const end = Math.min(idleEnd, session.expiresAt.getTime());
  return Math.max(0, Math.floor((end - now.getTime()) / 1000));
}
