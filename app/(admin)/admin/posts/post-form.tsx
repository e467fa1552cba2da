import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks, Field, Select } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { publishedOffices } from "@/db/queries/offices";
import type { ListedPost } from "@/db/queries/posts";
import { publishedVillages } from "@/db/queries/villages";
import { duties } from "@/domain/access";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";

type Props = { action: FormAction; post?: ListedPost; before?: Outcome | undefined };

/** A post and its duties: the duties give the permissions (docs/permissions.md). */
export async function PostForm({ action, post, before }: Props) {
  const t = await getTranslations("people");
  const offices = await publishedOffices();
  const villages = await publishedVillages();
  const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Form action={action} once={newOnce()} before={before}>
      {post && <input type="hidden" name="id" value={post.id} />}
      <Field name="name" label={t("postName")} value={post?.name} />
      <div className="grid-2">
        <Select
          name="officeId"
          label={t("office")}
          hint={t("officeOrVillageHint")}
          isOptional
          empty={t("none")}
          value={post?.officeId ?? ""}
          choices={offices.map(asChoice)}
        />
        <Select
          name="villageId"
          label={t("village")}
          hint={t("officeOrVillageHint")}
          isOptional
          empty={t("none")}
          value={post?.villageId ?? ""}
          choices={villages.map(asChoice)}
        />
      </div>
      <Field
        name="rank"
        label={t("rank")}
        hint={t("rankHint")}
        inputMode="numeric"
        value={String(post?.rank ?? 100)}
      />
      <Checks
        name="duties"
        label={t("duties")}
        hint={t("dutiesHint")}
        value={post?.duties ?? []}
        choices={duties.map((duty) => ({
          value: duty,
          label: t(`duty.${duty}`),
          hint: t(`dutyHint.${duty}`),
        }))}
      />
      <Button>{t("save")}</Button>
    </Form>
  );
}
