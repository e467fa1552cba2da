import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";
import { addMatter } from "../actions";
import { MatterForm } from "../matter-form";

export default page({
  permission: "portfolios.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    return (
      <div className="stack column">
        <Title>{t("addMatter")}</Title>
        <MatterForm action={addMatter} before={held} />
      </div>
    );
  },
});
