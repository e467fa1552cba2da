import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listOwnVillages } from "@/db/queries/disclosure-lists";
import { decisionMatters } from "@/domain/disclosure/decisions";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { beginVillageDecision } from "../actions";

/** A matter that the villagers must decide. */
export default page({
  permission: "disclosure.draft",
  async render({ viewer, held }) {
    const t = await getTranslations("decisions");
    const villages = await listOwnVillages(viewer);
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/disclosure/decisions">← {t("back")}</a>
        </p>
        <Title>{t("begin")}</Title>
        <Form action={beginVillageDecision} once={newOnce()} before={held}>
          <Field name="title" label={t("name")} hint={t("nameHint")} maxLength={80} />
          <Select
            name="matter"
            label={t("matter")}
            empty={t("matter")}
            choices={decisionMatters.map((value) => ({ value, label: t(`matters.${value}`) }))}
          />
          <Field name="summary" label={t("summary")} hint={t("summaryHint")} lines={4} maxLength={1000} />
          <Select
            name="villageId"
            label={t("village")}
            value={villages[0]?.id}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{t("begin")}</Button>
        </Form>
      </div>
    );
  },
});
