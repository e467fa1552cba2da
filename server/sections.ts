import "server-only";
import { getTranslations } from "next-intl/server";

const letters = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** The sections of an explanation: `title`, then the lines `a`, `b`, `c` … as far as they go. */
export async function sectionsOf(
  page: "privacy" | "accessibility",
  names: readonly string[],
  gaps: Record<string, string>,
) {
  const t = await getTranslations(`site.${page}` as never);
  return names.map((name) => ({
    title: t(`${name}.title` as never),
    lines: letters
      .map((letter) => `${name}.${letter}`)
      .filter((key) => t.has(key as never))
      .map((key) => t(key as never, gaps as never) as string),
  }));
}
