import "server-only";
import { getTranslations } from "next-intl/server";
import { categories, retention } from "@/domain/privacy/retention";

/** The table of periods in words: what, how long, on what basis. */
export async function retentionRows() {
  const t = await getTranslations("privacy");
  return categories.map((key) => {
    const { days, end, source } = retention[key];
    const long = days === null ? t(`until.${end as "closing"}`) : t("days", { days });
    return { key, what: t(`category.${key}`), long: key === "log" ? t("until.log") : long, source };
  });
}
