import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Person } from "@/db/queries/people";
import { listHoldingsOfPerson } from "@/db/queries/post-holders";
import { listPosts } from "@/db/queries/posts";
import { can, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import type { Outcome } from "@/domain/outcome";
import { appointmentFault } from "@/domain/people/duties";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { appoint, endHolding } from "../actions";

type Props = { viewer: Viewer; person: Person; before: Outcome | undefined };

/** Posts held, from day to day; appointing and ending for the administrators who may. */
export async function HoldingsOf({ viewer, person, before }: Props) {
  const t = await getTranslations("people");
  const holdings = await listHoldingsOfPerson(viewer, person.id);
  const posts = (await listPosts(viewer)).filter(
    ({ duties, holderId }) =>
      appointmentFault(viewer, { personId: person.id, duties, isVacant: holderId === null }) === null,
  );
  const { long } = await dayFormat();
  const today = dayOf(new Date());
  const mayAppoint = can(viewer, "people.appoint") && !person.leftOn;
  const isRunning = (untilOn: string | null) => untilOn === null || untilOn >= today;
  return (
    <section className="stack-small" aria-labelledby="holdings">
      <h2 id="holdings">{t("holdings")}</h2>
      {holdings.length === 0 && <p className="empty">{t("noHoldings")}</p>}
      <ul className="list">
        {holdings.map((holding) => (
          <li key={holding.id} className="stack-small">
            <p className="split">
              <a className="list-title" href={`/admin/posts/${holding.postId}`}>
                {holding.postName}
              </a>
              <span className="hint">
                {holding.untilOn
                  ? t("fromUntil", { from: long(holding.fromOn), until: long(holding.untilOn) })
                  : t("fromOn", { from: long(holding.fromOn) })}
              </span>
            </p>
            {holding.basis && <p className="hint">{holding.basis}</p>}
            {mayAppoint && isRunning(holding.untilOn) && (
              <details>
                <summary>{t("endHolding")}</summary>
                <Form action={endHolding} once={newOnce()} className="stack column">
                  <input type="hidden" name="id" value={holding.id} />
                  <p className="hint">{t("endHoldingHint")}</p>
                  <Field name="untilOn" label={t("lastDay")} type="date" value={today} />
                  <Button kind="danger">{t("endHolding")}</Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayAppoint && posts.length > 0 && (
        <details>
          <summary>{t("appoint")}</summary>
          <Form action={appoint} once={newOnce()} before={before} className="stack column">
            <input type="hidden" name="personId" value={person.id} />
            <p className="hint">{t("appointHint")}</p>
            <Select
              name="postId"
              label={t("post")}
              empty={t("choose")}
              choices={posts.map((post) => ({
                value: post.id,
                label: [post.placeName, post.name, post.holderName ?? t("vacant")]
                  .filter(Boolean)
                  .join(" · "),
              }))}
            />
            <Field name="fromOn" label={t("firstDay")} type="date" value={today} />
            <Field name="basis" label={t("basis")} hint={t("basisHint")} isOptional />
            <Button>{t("appoint")}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
