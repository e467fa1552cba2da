import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { ShownCase } from "@/db/queries/cases";
import { findRating } from "@/db/queries/ratings";
import { findOutcome } from "@/db/queries/rectifications";
import type { Viewer } from "@/domain/access";
import { rateableUntil } from "@/server/cases/rating";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { rate } from "./actions";
import { GradeFields } from "./grade-fields";

/**
 * 好差评 on the page of whose matter it is, whatever its kind: once, voluntary; afterwards what they said and what became
 * of it. Somebody else's rating of the same matter is not shown.
 */
export async function Rate({ viewer, thing }: { viewer: Viewer; thing: ShownCase }) {
  const t = await getTranslations("cases.rating");
  const { long } = await dayFormat();
  const rating = await findRating(viewer, thing);
  if (rating) {
    if (!rating.isTheirs) return null;
    const outcome = await findOutcome(rating);
    const say = await getTranslations("ratings");
    return (
      <section aria-labelledby="rating" className="part">
        <h2 id="rating">{t("given")}</h2>
        <p>{t(`grades.${rating.grade as 1}`)}</p>
        {rating.words && <blockquote className="opinion">{rating.words}</blockquote>}
        {outcome && <p>{say(`mine.${outcome.state}`)}</p>}
        {outcome?.answer && <p>{t("rectified", { text: outcome.answer })}</p>}
        {outcome?.revisitGrade && (
          <p>{say("mine.again", { grade: t(`grades.${outcome.revisitGrade as 1}`) })}</p>
        )}
        {outcome?.verdict && <blockquote className="opinion">{outcome.verdict}</blockquote>}
      </section>
    );
  }
  const until = await rateableUntil(viewer, thing);
  if (!until) return null;
  return (
    <section aria-labelledby="rating" className="part">
      <h2 id="rating">{t("title")}</h2>
      <p className="hint">{t("hint", { day: long(until) })}</p>
      <Form action={rate} once={newOnce()} className="stack">
        <input type="hidden" name="id" value={thing.id} />
        <GradeFields />
        <Button>{t("send")}</Button>
      </Form>
    </section>
  );
}
