import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";

/**
 * What you may not see does not exist: the same words for a wrong address and a foreign one. Kept small, because Next
 * renders it along with every page.
 */
export async function Missing() {
  const t = await getTranslations("shell");
  return (
    <div className="stack">
      <Title>{t("notFoundTitle")}</Title>
      <p>{t("notFoundText")}</p>
      <p>
        <a className="button button-plain" href="/">
          {t("goHome")}
        </a>
      </p>
    </div>
  );
}
