import { getTranslations } from "next-intl/server";
import { ClockSum } from "@/components/clocks/clock-sum";
import { Due } from "@/components/clocks/due";
import { listClocks } from "@/db/queries/clocks";
import type { Item } from "@/db/queries/disclosure-items";
import { sumOf } from "@/server/clock-sum";
import { dueTeller } from "@/server/due";

/** The limits that run or ran on an item, each with its sum. */
export async function Limits({ item }: { item: Item }) {
  const clocks = await listClocks(item);
  if (clocks.length === 0) return null;
  const t = await getTranslations("disclosure.item");
  const tell = await dueTeller();
  return (
    <section aria-label={t("due")} className="stack-small">
      {
        await Promise.all(
          clocks.map(async (clock) => (
            <div key={clock.id}>
              <p>
                <span className="hint block">{t(clock.rule === "village.order" ? "orderDue" : "due")}</span>
                <Due {...tell(clock)} />
              </p>
              <details className="clock">
                <summary>{t("sum")}</summary>
                <ClockSum {...(await sumOf(clock))} />
              </details>
            </div>
          )),
        )
      }
    </section>
  );
}
