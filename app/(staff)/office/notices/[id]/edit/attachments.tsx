import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { listFiles } from "@/db/queries/files";
import type { Notice } from "@/db/queries/notices";
import type { Viewer } from "@/domain/access";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";

/** What hangs on the notice: sent one by one, taken off again while it is a draft. */
export async function Attachments({
  viewer,
  notice,
  search,
}: {
  viewer: Viewer;
  notice: Notice;
  search: Search;
}) {
  const t = await getTranslations("noticeEditor.attachments");
  const list = await getTranslations("files.list");
  const told = await uploadTold(search);
  const files = await filesTold(await listFiles(notice, "attachment"));
  const field = await fileField({
    ...{ viewer, purpose: "attachment", subject: notice.id, label: t("add") },
    back: `/office/notices/${notice.id}/edit`,
  });
  return (
    <section aria-labelledby="attachments" className="part stack-small">
      <h2 id="attachments">{t("title")}</h2>
      {told && (
        <p
          role={told.isGood ? "status" : "alert"}
          className={`report report-${told.isGood ? "good" : "bad"}`}
        >
          {told.message}
        </p>
      )}
      {files.length === 0 && <p className="quiet">{list("empty")}</p>}
      <FileList
        files={files}
        remove={{ action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") }}
      />
      <FileField {...field} />
    </section>
  );
}
