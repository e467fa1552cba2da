import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/notices/attachments";
import { RichTextView } from "@/components/ui/rich-text";
import { type PublishedItem, publishedCorrections } from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { itemFacts } from "@/server/disclosure/item-facts";
import { ItemList } from "./item-list";
import { Ordered } from "./ordered";

/** What stands under the title: facts, orders and corrections, text, list, attachments, and what one can do with it. */
export async function ItemText({ item, isPrint }: { item: PublishedItem; isPrint: boolean }) {
  const t = await getTranslations("disclosure.public");
  const { long } = await dayFormat();
  const facts = await itemFacts(item);
  const corrections = await publishedCorrections(item);
  const place = `/villages/${item.villageId}/items/${item.id}`;
  return (
    <>
      <dl className="notice-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Ordered item={item} />
      {corrections.length > 0 && (
        <section aria-labelledby="corrections" className="report">
          <h2 id="corrections" className="report-title">
            {t("corrections")}
          </h2>
          <ul>
            {corrections.map(({ version, publishedAt, correction }) => (
              <li key={version}>{t("correctedOn", { day: long(dayOf(publishedAt)), text: correction })}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="official">
        <RichTextView text={item.body} />
      </div>
      {item.isOver && item.facts.postingTo && (
        <p className="report">{t("takenDown", { day: long(dayOf(item.endedAt ?? new Date())) })}</p>
      )}
      <ItemList kind={item.kind} rows={item.rows} aggregate={item.aggregate} />
      <Attachments title={t("attachments")} files={item.attachments} />
      {isPrint ? (
        <p className="hint">
          {t("address")}：{absolute(place)}
        </p>
      ) : (
        <p className="row no-print ways">
          <a className="tap" href={`${place}?print=1`}>
            {t("print")}
          </a>
          <a href={`${place}/poster.pdf`}>{t("poster")}</a>
          {item.rows.length > 0 && <a href={`${place}/list.xlsx`}>{t("sheet")}</a>}
          <a
            href={`/own?to=${encodeURIComponent(`/my/complaints/new?village=${item.villageId}&item=${item.id}`)}`}
          >
            {t("complainItem")}
          </a>
          <a href={`/correction?path=${encodeURIComponent(place)}`}>{t("report")}</a>
        </p>
      )}
    </>
  );
}
