import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listColleagues, onePerPerson } from "@/db/queries/colleagues";
import { listDraftsLeft, listLeftBehind } from "@/db/queries/hand-over";
import { findHolding } from "@/db/queries/post-holders";
import { dayOf } from "@/domain/calendar/day";
import { mayHandOver } from "@/domain/people/duties";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page, type Visit } from "@/server/page";
import { handOver } from "../actions";

/** Everything that still lies on a desk, and to whom it goes; then the holding ends (GW-67). */
export default page({
  permission: "office.enter",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const holding = await findHolding(viewer, params.id);
    const today = dayOf(new Date());
    if (!holding || !mayHandOver(viewer, holding) || (holding.untilOn ?? today) < today) notFound();
    const work = await listLeftBehind(viewer, holding, today);
    const drafts = await listDraftsLeft(viewer, holding, today);
    const others = (await listColleagues(viewer)).filter(({ personId }) => personId !== holding.personId);
    const desks = [
      ...others.map((one) => ({
        value: `post:${one.postId}`,
        label: t("toPost", { post: one.postName, name: one.name }),
      })),
      ...onePerPerson(others).map((one) => ({
        value: `person:${one.personId}`,
        label: t("toPerson", { name: one.name }),
      })),
    ];
    const { short } = await dayFormat();
    const count = work.length + drafts.length;
    return (
      <div className="stack">
        <Title>{t("handOverOf", { name: holding.personName, post: holding.postName })}</Title>
        <p className="quiet">{t("handOverRule")}</p>
        <Form action={handOver} once={newOnce()} before={held} className="stack column">
          <input type="hidden" name="id" value={holding.id} />
          <Field name="untilOn" label={t("lastDay")} type="date" value={today} />
          <Select
            name="to"
            label={t("handOverTo")}
            hint={t("handOverToHint")}
            empty={t("choose")}
            choices={desks}
          />
          <Field name="note" label={t("note")} hint={t("noteHint")} isOptional />
          <h2>{t("stillHere", { count })}</h2>
          {count === 0 && <p className="empty">{t("deskEmpty")}</p>}
          <ul className="list">
            {work.map(({ assignment, title }) => (
              <li key={assignment.id} className="stack-small">
                <p>
                  <strong>{title ?? t("untitled")}</strong>{" "}
                  {assignment.dueOn && (
                    <span className="hint">{t("dueBy", { day: short(assignment.dueOn) })}</span>
                  )}
                </p>
                <Select
                  name={`to-${assignment.id}`}
                  label={t("elsewhere")}
                  isOptional
                  empty={t("sameAsAll")}
                  choices={desks}
                />
              </li>
            ))}
            {drafts.map((draft) => (
              <li key={draft.id}>
                <strong>{draft.title || t("untitled")}</strong> <span className="tag">{t("draft")}</span>
              </li>
            ))}
          </ul>
          <Button>{t("handOverAndEnd")}</Button>
        </Form>
      </div>
    );
  },
});
