import { getTranslations } from "next-intl/server";
import { FileList } from "@/components/files/file-list";
import { Attachments } from "@/components/notices/attachments";
import { RichTextView } from "@/components/ui/rich-text";
import { listFiles } from "@/db/queries/files";
import type { listVersions, Notice } from "@/db/queries/notices";
import { publishedVillages } from "@/db/queries/villages";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { filesTold } from "@/server/file-field";

type Props = { viewer: Viewer; notice: Notice; versions: Awaited<ReturnType<typeof listVersions>> };

/** Facts, text and attachments, as they stand on the board or will. */
export async function Text({ notice, versions }: Props) {
  const t = await getTranslations("noticeDesk");
  const words = await getTranslations("notices");
  const { long, moment } = await dayFormat();
  const names = new Map((await publishedVillages()).map(({ id, name }) => [id, name]));
  const { publishedAt, publishAt, expireAt, state } = notice;
  const villages = notice.villageIds
    .map((id) => names.get(id))
    .filter(Boolean)
    .join("、");
  const facts: [string, string | null][] = [
    [words("page.publisher"), notice.officeName],
    [t("columns.author"), notice.authorName],
    [words("page.source"), notice.source],
    [words("page.category"), words(`categories.${notice.category}`)],
    [words("page.for"), notice.audience === "villages" ? villages : words(`audiences.${notice.audience}`)],
    [words("page.number"), notice.number],
    [words("page.publishedOn"), publishedAt && moment(publishedAt)],
    [t("publishAt"), publishAt && state !== "published" ? moment(publishAt) : null],
    [words("page.until"), expireAt && long(dayOf(new Date(expireAt.getTime() - 1)))],
  ];
  const frozen = versions.find(({ version }) => version === notice.publishedVersion)?.attachments ?? [];
  const attached = notice.isPrivy ? await filesTold(await listFiles(notice, "attachment")) : [];
  return (
    <article className="notice" aria-label={t("text")}>
      <dl className="notice-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {notice.withdrawnReason && state === "withdrawn" && (
        <p className="report report-bad">{words("page.reason", { reason: notice.withdrawnReason })}</p>
      )}
      {notice.correction && (
        <p className="report">
          {t("correctionSays")} {notice.correction}
        </p>
      )}
      <div className="official">
        {notice.body.content.length > 0 ? (
          <RichTextView text={notice.body} />
        ) : (
          <p className="empty">{t("noText")}</p>
        )}
      </div>
      {attached.length > 0 && (
        <section aria-labelledby="attachments">
          <h2 id="attachments">{words("page.attachments")}</h2>
          <FileList files={attached} />
        </section>
      )}
      {!notice.isPrivy && <Attachments title={words("page.attachments")} files={frozen} />}
    </article>
  );
}
