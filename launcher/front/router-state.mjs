import { z } from "zod";

const parameter = z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()]);
const segment = z.union([z.string(), parameter]);

/** The tree Next's client sends along when it moves between pages; Next answers 500 to any other shape. */
const tree = z.lazy(() =>
  z
    .array(z.unknown())
    .min(2)
    .max(6)
    .refine(
      ([name, children]) =>
        segment.safeParse(name).success && z.record(z.string(), tree).safeParse(children).success,
    ),
);

const longest = 8_000;

export function routerStateIsSound(header) {
  if (header.length > longest) return false;
  try {
    return tree.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
