import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Matter } from "@/db/queries/portfolios";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";

type Props = { action: FormAction; matter?: Matter; before?: Outcome | undefined };

export async function MatterForm({ action, matter, before }: Props) {
  const t = await getTranslations("people");
  return (
    <Form action={action} once={newOnce()} before={before}>
      {matter && <input type="hidden" name="id" value={matter.id} />}
      <Field name="name" label={t("matter")} value={matter?.name} />
      <Field
        name="words"
        label={t("everydayWords")}
        hint={t("everydayWordsHint")}
        isOptional
        value={matter?.words.join(" ")}
      />
      <Field name="basis" label={t("basis")} isOptional value={matter?.basis} />
      <Button kind={matter ? "plain" : "primary"}>{t("save")}</Button>
    </Form>
  );
}
