import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { itemDraftFor } from "@/server/disclosure/drafting";
import { one, page } from "@/server/page";
import { Attachments } from "./attachments";
import { DraftForm } from "./draft-form";

/** 起草: everything about an item but its list and attachments, which are forms of their own. */
export default page<{ id: string }>({
  permission: "disclosure.draft",
  async render({ viewer, params, search, held }) {
    const item = await itemDraftFor(viewer, params.id);
    if (!item) notFound();
    const t = await getTranslations("disclosure.edit");
    return (
      <div className="stack column-wide">
        <p className="back">
          <a href={`/office/disclosure/${item.id}`}>← {t("back")}</a>
        </p>
        <Title>{t("title")}</Title>
        {one(search, "saved") && (
          <p role="status" className="report report-good">
            {t("saved")}
          </p>
        )}
        <DraftForm item={item} held={held} />
        <Attachments viewer={viewer} item={item} search={search} />
      </div>
    );
  },
});
