import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";
import { addVillage } from "../actions";
import { VillageForm } from "../village-form";

export default page({
  permission: "offices.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    return (
      <div className="stack column">
        <Title>{t("addVillage")}</Title>
        <VillageForm action={addVillage} before={held} />
      </div>
    );
  },
});
