import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Village } from "@/db/queries/villages";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";

type Props = { action: FormAction; village?: Village; before?: Outcome | undefined };

export async function VillageForm({ action, village, before }: Props) {
  const t = await getTranslations("people");
  return (
    <Form action={action} once={newOnce()} before={before}>
      {village && <input type="hidden" name="id" value={village.id} />}
      <Field name="name" label={t("villageName")} value={village?.name} />
      <div className="grid-2">
        <Field name="code" label={t("code")} hint={t("codeHint")} value={village?.code} />
        <Field
          name="phone"
          label={t("publicPhone")}
          hint={t("publicPhoneHint")}
          isOptional
          value={village?.phone}
        />
        <Field name="groups" label={t("groups")} inputMode="numeric" value={String(village?.groups ?? 1)} />
        <Field
          name="households"
          label={t("households")}
          inputMode="numeric"
          value={String(village?.households ?? 0)}
        />
      </div>
      <Field name="sort" label={t("sort")} inputMode="numeric" value={String(village?.sort ?? 0)} />
      <Button>{t("save")}</Button>
    </Form>
  );
}
