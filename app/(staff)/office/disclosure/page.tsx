import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Title } from "@/components/ui/title";
import { countItems, itemPageSize, itemTabs, listItems } from "@/db/queries/disclosure-lists";
import { can } from "@/domain/access";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";
import { ItemTable } from "./item-table";
import { VillageBoards } from "./village-boards";

/** 村务公开: for the village what is due and what waits for me; for the township every village by its light. */
export default page({
  permission: "disclosure.read",
  async render({ viewer, search }) {
    const t = await getTranslations("disclosure.desk");
    const villageId = one(search, "village") || undefined;
    const counts = await countItems(viewer, villageId);
    const overseesAll = can(viewer, "disclosure.readAll");
    const usual = counts.desk > 0 ? "desk" : overseesAll ? "overdue" : "waiting";
    const tab = itemTabs.find((each) => each === one(search, "tab")) ?? usual;
    const at = pageNumber(search);
    const pages = Math.ceil(counts[tab] / itemPageSize);
    const address = (changes: Record<string, string>) =>
      `/office/disclosure?${new URLSearchParams({ tab, ...(villageId && { village: villageId }), ...changes })}`;
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "disclosure.draft") && (
            <a className="button button-primary" href="/office/disclosure/new">
              {t("begin")}
            </a>
          )}
        </div>
        <p className="row">
          <a className="tap" href="/office/disclosure/decisions">
            {t("decisions")}
          </a>
          {can(viewer, "complaints.read") && (
            <a className="tap" href="/office/disclosure/complaints">
              {t("complaints")}
            </a>
          )}
        </p>
        {overseesAll && <VillageBoards viewer={viewer} chosen={villageId} />}
        <nav className="chips" aria-label={t("show")}>
          {itemTabs.map((each) => (
            <a key={each} href={address({ tab: each })} aria-current={each === tab ? "true" : undefined}>
              {t(`tabs.${each}`)}&nbsp;<span className="number">{counts[each]}</span>
            </a>
          ))}
        </nav>
        <ItemTable
          caption={t(`tabs.${tab}`)}
          rows={await listItems(viewer, { tab, villageId }, at)}
          empty={t(`empty.${tab}`)}
          showsVillage={overseesAll}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => address({ page: String(to) })}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
