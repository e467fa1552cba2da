import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Person } from "@/db/queries/people";
import { dayOf } from "@/domain/calendar/day";
import { newOnce } from "@/server/once";
import { comeBack, leave } from "../actions";

/** Leaving the township's service closes the account the same day. */
export async function Leaving({ person }: { person: Person }) {
  const t = await getTranslations("people");
  if (person.leftOn)
    return (
      <Form action={comeBack} once={newOnce()}>
        <input type="hidden" name="id" value={person.id} />
        <Button kind="plain">{t("comeBack")}</Button>
      </Form>
    );
  return (
    <details>
      <summary>{t("leave")}</summary>
      <Form action={leave} once={newOnce()} className="stack column">
        <input type="hidden" name="id" value={person.id} />
        <p className="hint">{t("leaveHint")}</p>
        <Field name="leftOn" label={t("leftOn")} type="date" value={dayOf(new Date())} />
        <Button kind="danger">{t("leave")}</Button>
      </Form>
    </details>
  );
}
