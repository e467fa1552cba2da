import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import type { Item } from "@/db/queries/disclosure-items";
import { listFiles } from "@/db/queries/files";
import type { Viewer } from "@/domain/access";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";

/** What hangs on the item: vouchers' lists, photos of the board; sent one by one, taken off again while it is a draft. */
export async function Attachments({ viewer, item, search }: { viewer: Viewer; item: Item; search: Search }) {
  const t = await getTranslations("disclosure.edit");
  const list = await getTranslations("files.list");
  const told = await uploadTold(search);
  const files = await filesTold(await listFiles(item, "disclosure"));
  const field = await fileField({
    ...{ viewer, purpose: "disclosure", subject: item.id, label: t("addFile") },
    back: `/office/disclosure/${item.id}/edit`,
  });
  return (
    <section aria-labelledby="attachments" className="part stack-small">
      <h2 id="attachments">{t("attachments")}</h2>
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
