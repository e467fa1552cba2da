import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks, Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listColleagues, onePerPerson } from "@/db/queries/colleagues";
import { listPosts } from "@/db/queries/posts";
import { mayPlanFor } from "@/db/queries/stand-ins";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import { endStandIn, planStandIn } from "./actions";

export async function EndStandIn({ id }: { id: string }) {
  const t = await getTranslations("people");
  return (
    <Form action={endStandIn} once={newOnce()}>
      <input type="hidden" name="id" value={id} />
      <Button kind="plain">{t("endStandIn")}</Button>
    </Form>
  );
}

/** Which post, who stands in, from when until when, why. It ends by itself. */
export async function PlanStandIn({ viewer, before }: { viewer: Viewer; before: Outcome | undefined }) {
  const t = await getTranslations("people");
  const posts = (await listPosts(viewer)).filter((post) => post.holderId && mayPlanFor(viewer, post));
  const colleagues = onePerPerson(await listColleagues(viewer));
  const today = dayOf(new Date());
  return (
    <section aria-labelledby="plan" className="stack-small">
      <h2 id="plan">{t("planStandIn")}</h2>
      <p className="hint">{t("planStandInHint")}</p>
      <Form action={planStandIn} once={newOnce()} before={before} className="stack column">
        <Select
          name="postId"
          label={t("whichPost")}
          empty={t("choose")}
          choices={posts.map(({ id, name, holderName }) => ({
            value: id,
            label: `${holderName}（${name}）`,
          }))}
        />
        <Select
          name="standInPersonId"
          label={t("whoStandsIn")}
          empty={t("choose")}
          choices={colleagues.map(({ personId, name, postName }) => ({
            value: personId,
            label: `${name}（${postName}）`,
          }))}
        />
        <div className="grid-2">
          <Field name="fromOn" label={t("firstDay")} type="date" value={today} />
          <Field name="untilOn" label={t("lastDay")} type="date" value={addDays(today, 2)} />
        </div>
        <Field name="reason" label={t("awayReason")} hint={t("awayReasonHint")} />
        <Checks
          name="isSure"
          label={t("bothAway")}
          hint={t("bothAwayHint")}
          isOptional
          choices={[{ value: "yes", label: t("bothAwaySure") }]}
        />
        <Button>{t("planStandIn")}</Button>
      </Form>
    </section>
  );
}
