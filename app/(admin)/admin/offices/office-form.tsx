import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Office } from "@/db/queries/offices";
import type { Outcome } from "@/domain/outcome";
import { officeKinds } from "@/domain/people/kinds";
import { newOnce } from "@/server/once";

type Props = { action: FormAction; office?: Office; before?: Outcome | undefined };

export async function OfficeForm({ action, office, before }: Props) {
  const t = await getTranslations("people");
  return (
    <Form action={action} once={newOnce()} before={before}>
      {office && <input type="hidden" name="id" value={office.id} />}
      <Field name="name" label={t("officeName")} value={office?.name} />
      <div className="grid-2">
        <Field name="code" label={t("code")} hint={t("codeHint")} value={office?.code} />
        <Select
          name="kind"
          label={t("kind")}
          value={office?.kind ?? "standing"}
          choices={officeKinds.map((kind) => ({ value: kind, label: t(`officeKinds.${kind}`) }))}
        />
        <Field
          name="phone"
          label={t("publicPhone")}
          hint={t("publicPhoneHint")}
          isOptional
          value={office?.phone}
        />
        <Field name="room" label={t("room")} isOptional value={office?.room} />
      </div>
      <Field
        name="purpose"
        label={t("purpose")}
        hint={t("purposeHint")}
        isOptional
        lines={2}
        value={office?.purpose}
      />
      <Field name="sort" label={t("sort")} inputMode="numeric" value={String(office?.sort ?? 0)} />
      <Button>{t("save")}</Button>
    </Form>
  );
}
