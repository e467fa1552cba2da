import "server-only";
import { getTranslations } from "next-intl/server";

/** A word whose key is known only at run time (`states.draft`); the key's last part stands in when it is missing. */
export async function wordsOf(module: string): Promise<(key: string) => string> {
  const t = await getTranslations(module as never);
  return (key) => (t.has(key as never) ? t(key as never) : (key.split(".").at(-1) ?? key));
}
