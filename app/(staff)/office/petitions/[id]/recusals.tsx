import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listColleagues, onePerPerson } from "@/db/queries/colleagues";
import { listRecusals } from "@/db/queries/petition-recusals";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { recusalKinds } from "@/domain/petitions/kinds";
import { newOnce } from "@/server/once";
import { enterRecusal, liftRecusalOf } from "../actions";

/** 回避 (第二十八条): who is kept away and why, for whoever dispatches it. */
export async function Recusals({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions");
  const recusals = await listRecusals(petition);
  const colleagues = onePerPerson(await listColleagues(viewer));
  const kinds = recusalKinds.filter((kind) => kind !== "ownHead");
  return (
    <section aria-labelledby="recusals" className="part stack-small">
      <h2 id="recusals">{t("staff.recusals")}</h2>
      {recusals.length === 0 && <p className="quiet">{t("staff.noRecusals")}</p>}
      <ul className="list">
        {recusals.map(({ personId, name, kind, liftedAt, liftedBecause }) => (
          <li key={personId}>
            <p>
              <strong>{name}</strong>　{t(`recusal.${kind}`)}{" "}
              {liftedAt && <span className="hint">{t("staff.lifted", { reason: liftedBecause ?? "" })}</span>}
            </p>
            {!liftedAt && (
              <details>
                <summary>{t("staff.lift")}</summary>
                <Form action={liftRecusalOf} once={newOnce()} className="stack-small">
                  <input type="hidden" name="id" value={petition.id} />
                  <input type="hidden" name="personId" value={personId} />
                  <Field name="reason" label={t("staff.liftReason")} maxLength={200} />
                  <Button kind="plain">{t("staff.lift")}</Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("staff.recuse")}</summary>
        <Form action={enterRecusal} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={petition.id} />
          <Select
            name="personId"
            label={t("staff.whom")}
            empty="—"
            choices={colleagues.map(({ personId, name, postName }) => ({
              value: personId,
              label: `${name}（${postName}）`,
            }))}
          />
          <Select
            name="kind"
            label={t("staff.whyRecused")}
            choices={kinds.map((value) => ({ value, label: t(`recusal.${value}`) }))}
          />
          <Button kind="plain">{t("staff.recuse")}</Button>
        </Form>
      </details>
    </section>
  );
}
