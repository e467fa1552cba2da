import "server-only";
import { getTranslations } from "next-intl/server";

/** The words of `<Pages>`. */
export async function pageWords(page: number, pages: number) {
  const t = await getTranslations("shell");
  return { previous: t("previous"), next: t("next"), pageOf: t("pageOf", { page, pages }) };
}
