import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedOffices } from "@/db/queries/offices";
import { listMatters } from "@/db/queries/portfolios";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { addServiceItem } from "../actions";

/** A new item begins with its name, its office and the matter by which the leader in charge is found. */
export default page({
  permission: "services.maintain",
  async render({ viewer, held }) {
    const t = await getTranslations("services.office");
    const offices = await publishedOffices();
    const matters = await listMatters(viewer);
    return (
      <div className="column stack">
        <Title>{t("new")}</Title>
        <Form action={addServiceItem} once={newOnce()} before={held}>
          <Field name="name" label={t("fields.name")} maxLength={80} />
          <Field name="code" label={t("fields.code")} hint={t("fields.codeHint")} maxLength={40} />
          <Field
            name="slug"
            label={t("fields.slug")}
            hint={t("fields.slugHint")}
            maxLength={40}
            autoComplete="off"
          />
          <Select
            name="officeId"
            label={t("fields.office")}
            empty={t("fields.choose")}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="matterId"
            label={t("fields.matter")}
            hint={t("fields.matterHint")}
            empty={t("fields.choose")}
            choices={matters.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{t("add")}</Button>
        </Form>
      </div>
    );
  },
});
