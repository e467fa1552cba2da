import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { draftFor } from "@/server/notices/drafting";
import { one, page } from "@/server/page";
import { Attachments } from "./attachments";
import { DraftForm } from "./draft-form";

/** 起草: the draft as it stands; it is saved every few seconds, and without scripts by the button. */
export default page<{ id: string }>({
  permission: "notices.write",
  async render({ viewer, params, search, held }) {
    const notice = await draftFor(viewer, params.id);
    if (!notice) notFound();
    const t = await getTranslations("noticeEditor");
    const villages = await publishedVillages();
    return (
      <div className="stack column-wide">
        <p className="back">
          <a href={`/office/notices/${notice.id}`}>← {t("backToNotice")}</a>
        </p>
        <Title>{t("edit.title")}</Title>
        {one(search, "saved") && (
          <p role="status" className="report report-good">
            {t("edit.saved")}
          </p>
        )}
        <DraftForm notice={notice} villages={villages} held={held} />
        <Attachments viewer={viewer} notice={notice} search={search} />
        <p>
          <a className="tap" href={`/office/notices/${notice.id}/edit/versions`}>
            {t("edit.versions")}
          </a>
        </p>
      </div>
    );
  },
});
