import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listRecords } from "@/db/queries/petition-records";
import type { Petition } from "@/db/queries/petitions";
import { can, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { recordKinds } from "@/domain/petitions/kinds";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { addRecord } from "../actions";

/** 听证、调解、走访、执行: what was done beside the course. */
export async function Records({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions");
  const { long } = await dayFormat();
  const records = await listRecords(petition);
  return (
    <section aria-labelledby="records" className="part stack-small">
      <h2 id="records">{t("staff.records")}</h2>
      {records.length === 0 && <p className="quiet">{t("staff.noRecords")}</p>}
      <ul className="list">
        {records.map(({ id, kind, heldOn, text, by }) => (
          <li key={id}>
            <p>
              <span className="tag">{t(`record.${kind}`)}</span> {long(heldOn)}　{by}
            </p>
            <p className="pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {can(viewer, "petitions.takeOn") && (
        <details>
          <summary>{t("step.addRecord")}</summary>
          <Form action={addRecord} once={newOnce()} className="stack-small">
            <input type="hidden" name="id" value={petition.id} />
            <Select
              name="kind"
              label={t("staff.recordKind")}
              choices={recordKinds.map((value) => ({ value, label: t(`record.${value}`) }))}
            />
            <Field name="heldOn" type="date" label={t("staff.recordOn")} value={dayOf(new Date())} />
            <Field name="text" label={t("staff.recordText")} lines={4} maxLength={4000} />
            <Button kind="plain">{t("staff.addRecord")}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
