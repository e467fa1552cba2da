import { getTranslations } from "next-intl/server";
import { Sections } from "@/components/layout/sections";
import { Title } from "@/components/ui/title";
import { publicPage } from "@/server/page";
import { sectionsOf } from "@/server/sections";
import { publishedSettings } from "@/server/settings";

const sections = ["can", "help", "rules", "limits", "tell"];

/** How everybody can use the portal, and where it still falls short (无障碍环境建设法 32; public.md §7). */
export default publicPage({
  async render() {
    const t = await getTranslations("site.accessibility");
    const { townshipName, phone } = await publishedSettings();
    return (
      <article className="column stack">
        <Title site={townshipName}>{t("title")}</Title>
        <p>{t("lead")}</p>
        <Sections sections={await sectionsOf("accessibility", sections, { phone: phone || "—" })} />
      </article>
    );
  },
});
