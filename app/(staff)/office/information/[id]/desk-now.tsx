import { getTranslations } from "next-intl/server";
import { ClockSum } from "@/components/clocks/clock-sum";
import { Due } from "@/components/clocks/due";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import type { Information } from "@/db/queries/information";
import { can, postIds, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { sumOf } from "@/server/clock-sum";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { newOnce } from "@/server/once";
import { wordsOf } from "@/server/words";
import { urgeInformation } from "../actions";

/** Who has it now and until when, with hand-over and urging; every clock with its sum. */
export async function DeskNow({ viewer, information }: { viewer: Viewer; information: Information }) {
  const t = await getTranslations("information.staff");
  const { short } = await dayFormat();
  const desks = await listOpenDesks(information);
  const clocks = await listClocks(information);
  const sums = await Promise.all(clocks.map(sumOf));
  const tell = await dueTeller();
  const ruleName = await wordsOf("clocks.rules");
  const isMine = desks.some(({ postId }) => postId !== null && postIds(viewer).includes(postId));
  const mayUrge = can(viewer, "desk.urge") && desks.some(({ postId }) => postId !== null) && !isMine;
  const mayPassOn =
    desks.some(({ postId }) => postId !== null) && (isMine || can(viewer, "information.extend"));
  return (
    <section aria-labelledby="desk" className="stack-small">
      <h2 id="desk">{t("deskNow")}</h2>
      {desks.length === 0 && <p className="quiet">{t("nobody")}</p>}
      {desks.map((desk) => (
        <div key={desk.id}>
          <p>
            <strong>{desk.holderName ?? t("vacant")}</strong>　{desk.postName}
          </p>
          <p className="hint dotted">
            <span>{t("since", { day: short(dayOf(desk.openedAt)) })}</span>
            {desk.urgedCount > 0 && <span>{t("urged", { count: desk.urgedCount })}</span>}
          </p>
        </div>
      ))}
      {mayPassOn && (
        <a className="button button-plain" href={`/office/information/${information.id}/hand-over`}>
          {t("passOn")}
        </a>
      )}
      {mayUrge && (
        <Form action={urgeInformation} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={information.id} />
          <Button kind="plain">{t("urge")}</Button>
        </Form>
      )}
      {clocks.length > 0 && <h2>{t("clocks")}</h2>}
      {clocks.map((clock, at) => (
        <details key={clock.id} className="clock">
          <summary>
            <strong>{ruleName(clock.rule)}</strong>
            <Due {...tell(clock)} />
          </summary>
          {sums[at] && <ClockSum {...sums[at]} />}
        </details>
      ))}
    </section>
  );
}
