import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ShownCase } from "@/db/queries/cases";
import { findRating } from "@/db/queries/ratings";
import { can, type Viewer } from "@/domain/access";
import { isBadGrade } from "@/domain/cases/rating";
import { newOnce } from "@/server/once";
import { rectify } from "./actions";

/** A rating, for who supervises; a bad one with the form to say what was done about it. */
export async function RatingOfStaff({ viewer, thing }: { viewer: Viewer; thing: ShownCase }) {
  const t = await getTranslations("cases.rating");
  const rating = await findRating(viewer, thing);
  if (!rating || !can(viewer, "ratings.supervise")) return null;
  const isOpen = isBadGrade(rating.grade) && !rating.rectifiedAt;
  return (
    <section aria-labelledby="rating" className={isOpen ? "part todo" : "part"}>
      <h2 id="rating">{t("ofApplicant")}</h2>
      <p>
        <span className={isBadGrade(rating.grade) ? "tag tag-red" : "tag tag-green"}>
          {t(`grades.${rating.grade as 1}`)}
        </span>{" "}
        {rating.words}
      </p>
      {rating.rectification && <p>{t("rectified", { text: rating.rectification })}</p>}
      {isOpen && (
        <Form action={rectify} once={newOnce()}>
          <input type="hidden" name="id" value={thing.id} />
          <Field name="text" label={t("rectify")} hint={t("rectifyHint")} lines={3} maxLength={1000} />
          <Button>{t("rectifySend")}</Button>
        </Form>
      )}
    </section>
  );
}
