/**
 * What is taken on at all, so that no file can bring the server down. 200 points an inch is what a copier makes; a page of
 * A0 still fits at 100. A hundred pages at that fineness take some minutes.
 */
export const limits = {
  pages: 100,
  megabytes: 50,
  pointsPerInch: 200,
  leastPointsPerInch: 100,
  /** Of one page as it is painted. */
  pixels: 16_000_000,
  /** Of a picture as it was uploaded, before it is made smaller; and of its longer side. */
  picturePixels: 60_000_000,
  pictureSide: 16_000,
  /** The longer side of a picture as it is painted: A4 at 300 points an inch. */
  paintedSide: 3_508,
  boxes: 500,
  /** Nothing heard from the reader for so long: it is stopped. */
  silentSeconds: 60,
  totalSeconds: 600,
  readerMegabytes: 1_500,
} as const;

/**
 * How fine a page of so many inches is painted; null when it is too large even at the coarsest. A4 (8.27 × 11.69) → 200,
 * A0 (33.1 × 46.8) → 101.
 */
export function pointsPerInch(width: number, height: number): number | null {
  const fits = Math.sqrt(limits.pixels / (width * height));
  if (!Number.isFinite(fits) || fits < limits.leastPointsPerInch) return null;
  return Math.min(limits.pointsPerInch, Math.floor(fits));
}
