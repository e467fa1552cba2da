import { getTranslations } from "next-intl/server";
import { Sections } from "@/components/layout/sections";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { publicPage } from "@/server/page";
import { retentionRows } from "@/server/privacy/told";
import { sectionsOf } from "@/server/sections";
import { publishedSettings } from "@/server/settings";

const before = ["what", "why", "protect", "share"];
const after = ["rights", "children", "leak", "cookies", "complain"];

/** What the township owes those whose data it holds, in plain words (public.md §8.1; 个人信息保护法 17, 30, 44–50). */
export default publicPage({
  async render() {
    const t = await getTranslations("site.privacy");
    const say = await getTranslations("privacy");
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
        <Sections sections={await sectionsOf("privacy", before, {})} />
        <section className="stack-small" aria-labelledby="keep">
          <h2 id="keep">{t("keep.title")}</h2>
          <Table
            caption={t("keep.title")}
            rows={await retentionRows()}
            rowKey={({ key }) => key}
            empty=""
            columns={[
              { key: "what", title: say("what"), cell: ({ what }) => what },
              { key: "long", title: say("long"), isShort: true, cell: (row) => row.long },
              { key: "source", title: say("source"), cell: ({ source }) => source },
            ]}
          />
        </section>
        <Sections sections={await sectionsOf("privacy", after, {})} />
      </article>
    );
  },
});
