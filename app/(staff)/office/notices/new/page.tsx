import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedOffices } from "@/db/queries/offices";
import { officeIds } from "@/domain/access";
import { noticeAudiences, noticeCategories } from "@/domain/notices/kinds";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { beginNotice } from "./actions";

/** The first step of a notice: what it is and for whom. The text comes on the next page. */
export default page({
  permission: "notices.write",
  async render({ viewer, held }) {
    const t = await getTranslations("noticeEditor");
    const notices = await getTranslations("notices");
    const own = (await publishedOffices()).filter(({ id }) => officeIds(viewer).includes(id));
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/notices">← {notices("title")}</a>
        </p>
        <Title>{t("new.title")}</Title>
        {own.length === 0 ? (
          <p>{t("new.noOffice")}</p>
        ) : (
          <Form action={beginNotice} once={newOnce()} before={held}>
            <Field name="title" label={t("fields.title")} hint={t("fields.titleHint")} maxLength={120} />
            <Select
              name="category"
              label={t("fields.category")}
              empty={t("fields.choose")}
              choices={noticeCategories.map((value) => ({ value, label: notices(`categories.${value}`) }))}
            />
            <Radios
              name="audience"
              label={t("fields.audience")}
              value="everyone"
              choices={noticeAudiences.map((value) => ({ value, label: notices(`audiences.${value}`) }))}
            />
            <Select
              name="officeId"
              label={t("fields.office")}
              value={own[0]?.id}
              choices={own.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button>{t("new.begin")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
