import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ShownCase } from "@/db/queries/cases";
import { findRating } from "@/db/queries/ratings";
import type { Viewer } from "@/domain/access";
import { gradeNames } from "@/domain/cases/rating";
import { rateableUntil } from "@/server/cases/rating";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { rate } from "./actions";

/** 好差评: five grades, none chosen beforehand, once; afterwards what was said and what became of it. */
export async function Rate({ viewer, thing }: { viewer: Viewer; thing: ShownCase }) {
  const t = await getTranslations("cases.rating");
  const { long } = await dayFormat();
  const rating = await findRating(viewer, thing);
  if (rating)
    return !rating.isShown ? null : (
      <section aria-labelledby="rating" className="part">
        <h2 id="rating">{t("given")}</h2>
        <p>{t(`grades.${rating.grade as 1}`)}</p>
        {rating.words && <blockquote className="opinion">{rating.words}</blockquote>}
        {rating.rectification && <p>{t("rectified", { text: rating.rectification })}</p>}
      </section>
    );
  const until = await rateableUntil(viewer, thing);
  if (!until) return null;
  return (
    <section aria-labelledby="rating" className="part">
      <h2 id="rating">{t("title")}</h2>
      <p className="hint">{t("hint", { day: long(until) })}</p>
      <Form action={rate} once={newOnce()} className="stack">
        <input type="hidden" name="id" value={thing.id} />
        <Radios
          name="grade"
          label={t("question")}
          choices={gradeNames
            .toReversed()
            .map((grade) => ({ value: String(grade), label: t(`grades.${grade}`) }))}
        />
        <Field name="words" label={t("words")} isOptional lines={3} maxLength={300} />
        <Button>{t("send")}</Button>
      </Form>
    </section>
  );
}
