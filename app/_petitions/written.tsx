import { getTranslations } from "next-intl/server";
import { FileList } from "@/components/files/file-list";
import { listFiles } from "@/db/queries/files";
import type { Petition } from "@/db/queries/petitions";
import { filesTold } from "@/server/file-field";

/** What the petitioner wrote and sent, word for word. */
export async function Written({ petition: found, title }: { petition: Petition; title: string }) {
  const t = await getTranslations("petitions");
  const { petition, villageName, case: it } = found;
  const files = await filesTold(await listFiles(found));
  const rows: [string, string | null][] = [
    [t("staff.request"), petition.request],
    [t("staff.facts"), petition.facts],
    [t("staff.reasons"), petition.reasons],
    [t("staff.place"), [villageName, petition.place].filter(Boolean).join(" ")],
    [t("staff.channel"), t(`write.channels.${it.channel}` as "write.channels.web")],
    [
      t("staff.group"),
      petition.groupCount > 1 ? t("staff.groupCount", { count: petition.groupCount }) : null,
    ],
  ];
  return (
    <section aria-labelledby="written" className="part">
      <h2 id="written">{title}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="pre-line">{value}</dd>
            </div>
          ))}
      </dl>
      {files.length > 0 && <h3>{t("staff.files")}</h3>}
      <FileList files={files} />
    </section>
  );
}
