import { getTranslations } from "next-intl/server";
import { ClockSum } from "@/components/clocks/clock-sum";
import { Due } from "@/components/clocks/due";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import type { Petition } from "@/db/queries/petitions";
import { can, postIds, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { isRegistrar } from "@/domain/petitions/facts";
import { sumOf } from "@/server/clock-sum";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { newOnce } from "@/server/once";
import { wordsOf } from "@/server/words";
import { urgePetition } from "../actions";

/** Who has it now and until when, with hand-over and urging; every clock with its sum. */
export async function DeskNow({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions.staff");
  const { short } = await dayFormat();
  const desks = await listOpenDesks(petition);
  const clocks = await listClocks(petition);
  const sums = await Promise.all(clocks.map(sumOf));
  const tell = await dueTeller();
  const ruleName = await wordsOf("clocks.rules");
  const ofPost = desks.filter(({ postId }) => postId !== null);
  const isOpen = !petition.facts.isSealed && ofPost.length > 0;
  const isMine = ofPost.some(({ postId }) => postId !== null && postIds(viewer).includes(postId));
  const mayPassOn = isOpen && (isMine || isRegistrar(viewer, petition.facts));
  return (
    <section aria-labelledby="desk" className="stack-small">
      <h2 id="desk">{t("deskNow")}</h2>
      {desks.length === 0 && <p className="quiet">{t("nobody")}</p>}
      {desks.map((desk) => (
        <div key={desk.id}>
          <p>
            {desk.postName ? (
              <>
                <strong>{desk.holderName ?? t("vacant")}</strong>　{desk.postName}
              </>
            ) : (
              // A desk without a post is the petitioner's, whose name is not shown.
              <strong>{t("moreAsked")}</strong>
            )}
          </p>
          <p className="hint dotted">
            <span>{t("since", { day: short(dayOf(desk.openedAt)) })}</span>
            {desk.urgedCount > 0 && <span>{t("urgedCount", { count: desk.urgedCount })}</span>}
          </p>
        </div>
      ))}
      {mayPassOn && (
        <a className="button button-plain" href={`/office/petitions/${petition.id}/hand-over`}>
          {t("passOn")}
        </a>
      )}
      {isOpen && !isMine && can(viewer, "desk.urge") && (
        <Form action={urgePetition} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={petition.id} />
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
