import { getTranslations } from "next-intl/server";
import { AssetFields } from "@/app/_finance/asset-fields";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listVillagesToKeep } from "@/db/queries/finance-assets";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { addAsset } from "../actions";

export default page({
  permission: "finance.register",
  async render({ viewer, held }) {
    const t = await getTranslations("finance.assets");
    const villages = await listVillagesToKeep(viewer);
    const only = villages.length === 1 ? villages[0]?.id : undefined;
    return (
      <div className="stack column">
        <p className="back">
          <a href="/office/finance/assets">← {t("title")}</a>
        </p>
        <Title>{t("newTitle")}</Title>
        <Form action={addAsset} once={newOnce()} before={held}>
          <Select
            name="villageId"
            label={t("village")}
            value={only}
            {...(only ? {} : { empty: "" })}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <AssetFields />
          <Button>{t("save")}</Button>
        </Form>
      </div>
    );
  },
});
