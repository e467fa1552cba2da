import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/domain/access";
import { tabsFor } from "@/domain/cases/tabs";

/** The kinds of villagers' matters, above each of their lists; nothing where there is only one to see. */
export async function CaseTabs({ viewer, at }: { viewer: Viewer; at: string }) {
  const t = await getTranslations("cases");
  const tabs = tabsFor(viewer);
  if (tabs.length < 2) return null;
  return (
    <nav className="chips" aria-label={t("tabsTitle")}>
      {tabs.map(({ key, href }) => (
        <a key={key} href={href} aria-current={key === at ? "page" : undefined}>
          {t(`tabs.${key}` as "tabs.applications")}
        </a>
      ))}
    </nav>
  );
}
