import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Person } from "@/db/queries/people";
import { publishedVillages } from "@/db/queries/villages";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";

type Props = { action: FormAction; person?: Person; before?: Outcome | undefined };

/** The entry of a person. Numbers are typed anew or left alone; they are never shown whole. */
export async function PersonForm({ action, person, before }: Props) {
  const t = await getTranslations("people");
  const villages = await publishedVillages();
  const kept = (masked: string | undefined) => (masked ? t("keptNumber", { number: masked }) : t("noNumber"));
  return (
    <Form action={action} once={newOnce()} before={before}>
      {person && <input type="hidden" name="id" value={person.id} />}
      <Field name="name" label={t("name")} value={person?.name} autoComplete="off" />
      <div className="grid-2">
        <Field
          name="phone"
          label={t("phone")}
          type="tel"
          isOptional
          hint={kept(person?.maskedPhone)}
          autoComplete="off"
        />
        <Field
          name="idNumber"
          label={t("idNumber")}
          isOptional
          hint={kept(person?.maskedIdNumber)}
          autoComplete="off"
        />
        <Select
          name="villageId"
          label={t("village")}
          isOptional
          empty={t("none")}
          value={person?.villageId ?? ""}
          choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="villageGroup"
          label={t("villageGroup")}
          isOptional
          inputMode="numeric"
          value={person?.villageGroup ? String(person.villageGroup) : ""}
        />
      </div>
      <Button>{t("save")}</Button>
    </Form>
  );
}
