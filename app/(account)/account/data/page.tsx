import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOwnAccount } from "@/db/queries/own-account";
import { publishedVillages } from "@/db/queries/villages";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { correctOwnData } from "../actions";
import { Kept } from "./kept";

export default page({
  permission: "my.enter",
  async render({ viewer, held }) {
    const own = await findOwnAccount(viewer);
    if (!own) notFound();
    const t = await getTranslations("account.own");
    const villages = (await publishedVillages()).map(({ id, name }) => ({ value: id, label: name }));
    return (
      <div className="column stack">
        <Title>{t("dataTitle")}</Title>
        <p>{t("dataText")}</p>
        <Form action={correctOwnData} once={newOnce()} before={held}>
          <Select
            name="villageId"
            label={t("village")}
            choices={villages}
            empty={t("noVillage")}
            value={own.villageId ?? ""}
          />
          <Field
            name="villageGroup"
            label={t("group")}
            hint={t("groupHint")}
            inputMode="numeric"
            maxLength={2}
            value={own.villageGroup ? String(own.villageGroup) : ""}
            isOptional
          />
          <Button>{t("save")}</Button>
        </Form>
        <Kept viewer={viewer} />
      </div>
    );
  },
});
