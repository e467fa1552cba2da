import "server-only";

/** A path of this portal as a whole address, for what leaves it: links in messages, on paper, in feeds. */
export const absolute = (path: string): string =>
  `${process.env.PUBLIC_URL ?? "http://127.0.0.1:3000"}${path}`;
