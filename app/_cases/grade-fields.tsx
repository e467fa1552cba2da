import { getTranslations } from "next-intl/server";
import { Field, Radios } from "@/components/ui/field";
import { gradeNames } from "@/domain/cases/rating";

/** Five grades, none chosen beforehand, and room for words. */
export async function GradeFields() {
  const t = await getTranslations("cases.rating");
  const choices = gradeNames
    .toReversed()
    .map((grade) => ({ value: String(grade), label: t(`grades.${grade}`) }));
  return (
    <>
      <Radios name="grade" label={t("question")} choices={choices} />
      <Field name="words" label={t("words")} isOptional lines={3} maxLength={300} />
    </>
  );
}
