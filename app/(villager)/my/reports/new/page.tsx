import { getTranslations } from "next-intl/server";
import { sendReport } from "@/app/_reports/actions";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { reportCategories } from "@/domain/reports/kinds";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** 随手报: what is broken, and where. */
export default page({
  permission: "my.enter",
  async render({ viewer, held }) {
    const t = await getTranslations("reports");
    const villages = await publishedVillages();
    return (
      <div className="column stack">
        <Title>{t("new.title")}</Title>
        <p>{t("new.lead")}</p>
        <Form action={sendReport} once={newOnce()} before={held} className="stack asked">
          <Radios
            name="category"
            label={t("new.category")}
            choices={reportCategories.map((each) => ({ value: each, label: t(`categories.${each}`) }))}
          />
          <Field name="text" label={t("new.text")} hint={t("new.textHint")} lines={3} maxLength={1000} />
          <Select
            name="villageId"
            label={t("new.village")}
            empty={t("new.pick")}
            value={viewer.villageId ?? ""}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="place" label={t("new.place")} hint={t("new.placeHint")} maxLength={100} />
          <p className="hint">{t("new.photos")}</p>
          <Button>{t("new.send")}</Button>
        </Form>
      </div>
    );
  },
});
