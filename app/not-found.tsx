import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/app/_frame/frame";

/** What you may not see does not exist: the same page for a wrong address and a foreign one. */
export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <PublicFrame>
      <div className="page stack">
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <a className="button button-plain" href="/">
          {t("goHome")}
        </a>
      </div>
    </PublicFrame>
  );
}
