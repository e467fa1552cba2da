import { getTranslations } from "next-intl/server";
import type { ShownCase } from "@/db/queries/cases";
import { findRectificationOf } from "@/db/queries/rectifications";
import type { Viewer } from "@/domain/access";
import { isEnded } from "@/domain/ratings/states";

/**
 * On the page of a matter of any kind: that its applicant was not satisfied, for those who put that right. Whoever had a
 * hand in the matter sees nothing of it.
 */
export async function RatingOfStaff({ viewer, thing }: { viewer: Viewer; thing: ShownCase }) {
  const found = await findRectificationOf(viewer, thing);
  if (!found) return null;
  const t = await getTranslations();
  return (
    <section aria-labelledby="rating" className={isEnded(found.row.state) ? "part" : "part todo"}>
      <h2 id="rating">{t("cases.rating.ofApplicant")}</h2>
      <p>
        <span className="tag tag-red">{t(`cases.rating.grades.${found.grade as 1}`)}</span>{" "}
        {t(`ratings.state.${found.row.state}`)}
      </p>
      <p>
        <a href={`/office/ratings/${found.row.id}`}>{t("ratings.open")}</a>
      </p>
    </section>
  );
}
