import { getTranslations } from "next-intl/server";
import type { PublishedItem } from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";

/** That the township has ordered a correction, by when, and that it is being checked: readers see it on the item. */
export async function Ordered({ item }: { item: PublishedItem }) {
  if (item.oversight !== "ordered" && item.oversight !== "answered") return null;
  const t = await getTranslations("disclosure.public");
  const { long } = await dayFormat();
  const isOpen = item.oversight === "ordered";
  return (
    <section aria-labelledby="ordered" className={isOpen ? "report report-bad" : "report"}>
      <h2 id="ordered" className="report-title">
        {t("ordered")}
      </h2>
      {item.orderedAt && item.orderDueOn && (
        <p>{t("orderedOn", { from: long(dayOf(item.orderedAt)), until: long(item.orderDueOn) })}</p>
      )}
      {!isOpen && <p>{t("checking")}</p>}
    </section>
  );
}
