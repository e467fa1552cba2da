import { getTranslations } from "next-intl/server";
import { ClockSum } from "@/components/clocks/clock-sum";
import { Due } from "@/components/clocks/due";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import type { Order } from "@/db/queries/hotline";
import { can, postIds, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { sumOf } from "@/server/clock-sum";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { newOnce } from "@/server/once";
import { wordsOf } from "@/server/words";
import { superviseOrder, urgeOrder } from "../actions";

/** Who has it now and until when, with hand-over, urging and supervision; every clock with its sum. */
export async function DeskNow({ viewer, order }: { viewer: Viewer; order: Order }) {
  const t = await getTranslations("hotline.deskNow");
  const { short } = await dayFormat();
  const desks = await listOpenDesks(order);
  const clocks = await listClocks(order);
  const sums = await Promise.all(clocks.map(sumOf));
  const tell = await dueTeller();
  const ruleName = await wordsOf("clocks.rules");
  const isOpen = desks.some(({ postId }) => postId !== null);
  const isMine = desks.some(({ postId }) => postId !== null && postIds(viewer).includes(postId));
  return (
    <section aria-labelledby="desk" className="stack-small">
      <h2 id="desk">{t("title")}</h2>
      {desks.length === 0 && <p className="quiet">{t("nobody")}</p>}
      {desks.map((desk) => (
        <div key={desk.id}>
          <p>
            <strong>{desk.holderName ?? t("vacant")}</strong>　{desk.postName}
          </p>
          <p className="hint dotted">
            <span>{t("since", { day: short(dayOf(desk.openedAt)) })}</span>
            {desk.urgedCount > 0 && <span>{t("urgedCount", { count: desk.urgedCount })}</span>}
          </p>
        </div>
      ))}
      {isOpen && (isMine || can(viewer, "hotline.dispatch")) && (
        <a className="button button-plain" href={`/office/hotline/${order.id}/hand-over`}>
          {t("passOn")}
        </a>
      )}
      {isOpen && !isMine && can(viewer, "desk.urge") && (
        <Form action={urgeOrder} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={order.id} />
          <Button kind="plain">{t("urge")}</Button>
        </Form>
      )}
      {isOpen && can(viewer, "hotline.supervise") && (
        <details>
          <summary className="tap">{t("supervise")}</summary>
          <Form action={superviseOrder} once={newOnce()} className="stack-small">
            <input type="hidden" name="id" value={order.id} />
            <Field
              name="opinion"
              label={t("superviseOpinion")}
              hint={t("superviseHint")}
              lines={2}
              maxLength={300}
            />
            <Button kind="plain">{t("supervise")}</Button>
          </Form>
        </details>
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
