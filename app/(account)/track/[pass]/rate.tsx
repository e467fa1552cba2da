import { getTranslations } from "next-intl/server";
import { GradeFields } from "@/app/_cases/grade-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { publishedCourse } from "@/db/queries/tracking";
import { openUntil } from "@/server/cases/rating";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { rateTracked } from "../actions";

type Props = { course: NonNullable<Awaited<ReturnType<typeof publishedCourse>>>; pass: string };

/** 好差评 with number and query code, without an account: once, like any other. */
export async function RateByCode({ course, pass }: Props) {
  const until = await openUntil(course, course.closedAt);
  if (!until) return null;
  const t = await getTranslations("cases.rating");
  const { long } = await dayFormat();
  return (
    <section aria-labelledby="rating" className="part">
      <h2 id="rating">{t("title")}</h2>
      <p className="hint">{t("hint", { day: long(until) })}</p>
      <Form action={rateTracked} once={newOnce()} className="stack">
        <input type="hidden" name="pass" value={pass} />
        <GradeFields />
        <Button>{t("send")}</Button>
      </Form>
    </section>
  );
}
