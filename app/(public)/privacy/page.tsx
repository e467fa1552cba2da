import { getTranslations } from "next-intl/server";
import { Sections } from "@/components/layout/sections";
import { Title } from "@/components/ui/title";
import { publicPage } from "@/server/page";
import { sectionsOf } from "@/server/sections";
import { publishedSettings } from "@/server/settings";

const sections = [
  ...["what", "why", "protect", "share", "keep", "rights", "children", "leak", "cookies", "complain"],
];

/** What the township owes those whose data it holds, in plain words (public.md §8.1; 个人信息保护法 17, 30, 44–50). */
export default publicPage({
  async render() {
    const t = await getTranslations("site.privacy");
    const { townshipName, sponsor, phone, address } = await publishedSettings();
    const name = sponsor || townshipName;
    const who = [
      t("who.text", { name }),
      phone && t("contact", { phone }),
      address && t("address", { address }),
    ];
    return (
      <article className="column stack">
        <Title site={townshipName}>{t("title")}</Title>
        <p>{t("lead", { name: townshipName })}</p>
        <Sections sections={[{ title: t("who.title"), lines: who.filter(Boolean) }]} />
        <Sections sections={await sectionsOf("privacy", sections, {})} />
      </article>
    );
  },
});
