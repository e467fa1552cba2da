import { getTranslations } from "next-intl/server";

/**
 * What you may not see does not exist: the same page for a wrong address and a foreign one. Kept small, because Next
 * renders it along with every page.
 */
export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <main className="page main stack">
      <h1>{t("notFoundTitle")}</h1>
      <p>{t("notFoundText")}</p>
      <a className="button button-plain" href="/">
        {t("goHome")}
      </a>
    </main>
  );
}
