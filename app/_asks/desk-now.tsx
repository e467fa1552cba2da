import { getTranslations } from "next-intl/server";
import { Due } from "@/components/clocks/due";
import { listOpenDesks } from "@/db/queries/assignments";
import type { ShownCase } from "@/db/queries/cases";
import { listClocks } from "@/db/queries/clocks";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { wordsOf } from "@/server/words";

/** Who has it now, since when, and every clock. */
export async function DeskNow({ thing }: { thing: ShownCase }) {
  const t = await getTranslations("applications.staff");
  const { short } = await dayFormat();
  const desks = await listOpenDesks(thing);
  const clocks = await listClocks(thing);
  const tell = await dueTeller();
  const ruleName = await wordsOf("clocks.rules");
  return (
    <section aria-labelledby="desk" className="stack-small">
      <h2 id="desk">{t("deskNow")}</h2>
      {desks.length === 0 && <p className="quiet">{t("nobody")}</p>}
      {desks.map((desk) => (
        <div key={desk.id}>
          <p>
            <strong>{desk.holderName ?? t("vacant")}</strong>　{desk.postName}
          </p>
          <p className="hint">{t("since", { day: short(dayOf(desk.openedAt)) })}</p>
        </div>
      ))}
      {clocks.map((clock) => (
        <p key={clock.id}>
          {ruleName(clock.rule)} <Due {...tell(clock)} />
        </p>
      ))}
    </section>
  );
}
