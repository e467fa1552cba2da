import { getTranslations } from "next-intl/server";
import { ItemList } from "@/app/_disclosure/item-list";
import { FileList } from "@/components/files/file-list";
import { RichTextView } from "@/components/ui/rich-text";
import type { Item } from "@/db/queries/disclosure-items";
import { listFiles } from "@/db/queries/files";
import { aggregateOf } from "@/domain/disclosure/rows";
import { dayFormat } from "@/server/day-format";
import { periodTeller } from "@/server/disclosure/told";
import { filesTold } from "@/server/file-field";

/** Facts, text, list and attachments as they are or will be; from the township as everybody reads them. */
export async function Text({ item }: { item: Item }) {
  const t = await getTranslations("disclosure");
  const { long } = await dayFormat();
  const period = await periodTeller();
  const files = item.isPrivy ? await filesTold(await listFiles(item, "disclosure")) : [];
  const facts: [string, string | null][] = [
    [t("public.kind"), t(`kinds.${item.kind}`)],
    [t("public.publisher"), t(`publishers.${item.publisher}`)],
    [t("public.period"), period(item.periodFrom, item.periodTo)],
    [
      t("public.approver"),
      item.approverName &&
        t("public.approverWords", {
          name: item.approverName,
          day: item.approvedOn ? long(item.approvedOn) : "",
        }),
    ],
    [t("public.contact"), item.contact],
    [t("public.basis"), item.legalBasis],
    [t("public.postingTo"), item.postingTo && long(item.postingTo)],
  ];
  const isBlank = item.body.content.length === 0;
  return (
    <article className="notice" aria-label={t("item.text")}>
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
      {item.state === "withdrawn" && (
        <p className="report report-bad">{t("public.reason", { reason: item.withdrawnReason })}</p>
      )}
      {item.correction && (
        <p className="report">
          {t("public.corrections")}：{item.correction}
        </p>
      )}
      {item.opinion && <p className="report">{t("item.supervisionSays", { opinion: item.opinion })}</p>}
      <div className="official">
        {isBlank ? (
          <p className="empty">{t(item.isPrivy ? "item.noText" : "item.noTextYet")}</p>
        ) : (
          <RichTextView text={item.body} />
        )}
      </div>
      {item.rows.length > 0 && (
        <ItemList
          kind={item.kind}
          rows={item.rows}
          aggregate={aggregateOf(item.rows)}
          isMasked={!item.isPrivy}
        />
      )}
      {files.length > 0 && (
        <section aria-labelledby="attachments">
          <h2 id="attachments">{t("public.attachments")}</h2>
          <FileList files={files} />
        </section>
      )}
    </article>
  );
}
