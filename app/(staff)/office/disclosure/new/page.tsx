import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listOwnVillages } from "@/db/queries/disclosure-lists";
import { itemKinds, recurringKinds, templateOf } from "@/domain/disclosure/kinds";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { beginDisclosure } from "../actions";

/** What happens in the village and must be published: what comes back by itself is made by the portal. */
export default page({
  permission: "disclosure.draft",
  async render({ viewer, held }) {
    const t = await getTranslations("disclosure");
    const villages = await listOwnVillages(viewer);
    const kinds = itemKinds.filter((kind) => kind === "pay" || !recurringKinds.includes(kind));
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/disclosure">← {t("desk.title")}</a>
        </p>
        <Title>{t("new.title")}</Title>
        {villages.length === 0 ? (
          <p className="empty">{t("new.noVillage")}</p>
        ) : (
          <Form action={beginDisclosure} once={newOnce()} before={held}>
            <Select
              name="kind"
              label={t("new.kind")}
              empty={t("new.kind")}
              choices={kinds.map((kind) => ({
                value: kind,
                label: `${t(`kinds.${kind}`)}（${t(`frequencies.${templateOf(kind).frequency}`)}）`,
              }))}
            />
            <Field name="title" label={t("new.name")} hint={t("new.nameHint")} maxLength={80} />
            <Field
              name="happenedOn"
              type="date"
              label={t("new.happenedOn")}
              hint={t("new.happenedOnHint")}
              isOptional
            />
            <Select
              name="villageId"
              label={t("new.village")}
              value={villages[0]?.id}
              choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button>{t("new.begin")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
