/** `2026-11-23 08:05` in Shanghai: the form of `PubDate` (public.md §6.3). */
export const stamp = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
