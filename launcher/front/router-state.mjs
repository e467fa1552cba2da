import { z } from "zod";

const parameter = z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()]);
const more = [
  z.tuple([z.string(), z.string()]).nullable(),
  z.enum(["refetch", "inside-shared-layout", "metadata-only"]).nullable(),
  z.number().nullable(),
  z.string(),
];

/** The tree Next's client sends along when it moves between pages; Next answers 500 to any other shape. */
const tree = z.lazy(() =>
  z
    .array(z.unknown())
    .min(2)
    .max(2 + more.length)
    .refine(([name, children, ...rest]) => {
      const named = z.union([z.string(), parameter]).safeParse(name).success;
      const nested = z.record(z.string(), tree).safeParse(children).success;
      return named && nested && rest.every((value, at) => more[at].safeParse(value).success);
    }),
);

const longest = 16_000;

export function routerStateIsSound(header) {
  if (header.length > longest) return false;
  try {
    return tree.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
