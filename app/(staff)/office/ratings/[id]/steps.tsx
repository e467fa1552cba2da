import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listPostsToHandOver } from "@/db/queries/desk-posts";
import type { Rectification } from "@/db/queries/rectifications";
import type { Viewer } from "@/domain/access";
import { gradeNames } from "@/domain/cases/rating";
import { openSteps } from "@/domain/flow";
import { fixers, rectificationFlow } from "@/domain/ratings/flow";
import { newOnce } from "@/server/once";
import { takeRatingStep } from "../actions";

/** What may be done now: to whom it goes, or what was said and done. */
export async function Steps({ viewer, rectification }: { viewer: Viewer; rectification: Rectification }) {
  const steps = openSteps(rectificationFlow, viewer, rectification.facts);
  if (steps.length === 0) return null;
  const t = await getTranslations("ratings");
  const grade = await getTranslations("cases.rating.grades");
  const written = steps.filter((step) => step !== "assign");
  const [first] = written;
  const hidden = (
    <>
      <input type="hidden" name="id" value={rectification.id} />
      <input type="hidden" name="version" value={rectification.row.version} />
    </>
  );
  return (
    <section aria-labelledby="todo" className="part todo">
      <h2 id="todo">{t("todo")}</h2>
      {first && (
        <Form action={takeRatingStep} once={newOnce()}>
          {hidden}
          <Field
            name="text"
            label={t(`words.${first}`)}
            hint={t(`hint.${first}`)}
            lines={4}
            maxLength={1000}
          />
          {written.includes("revisit") && (
            <Select
              name="grade"
              label={t("again")}
              hint={t("againHint")}
              empty={t("notGiven")}
              isOptional
              choices={gradeNames
                .toReversed()
                .map((each) => ({ value: String(each), label: grade(`${each}`) }))}
            />
          )}
          <div className="row">
            {written.map((step, at) => (
              <Button key={step} name="step" value={step} kind={at === 0 ? "primary" : "plain"}>
                {t(`step.${step}`)}
              </Button>
            ))}
          </div>
        </Form>
      )}
      {steps.includes("assign") && (
        <Form action={takeRatingStep} once={newOnce()}>
          {hidden}
          <Select
            name="postId"
            label={t("assignTo")}
            hint={t("hint.assign")}
            empty={t("choose")}
            choices={(await listPostsToHandOver(viewer))
              .filter(({ duties }) => duties.some((duty) => fixers.includes(duty)))
              .map(({ id, name, holder, waiting }) => ({
                value: id,
                label: t("post", { holder, name, waiting }),
              }))}
          />
          <Button name="step" value="assign" kind={first ? "plain" : "primary"}>
            {t("step.assign")}
          </Button>
        </Form>
      )}
    </section>
  );
}
