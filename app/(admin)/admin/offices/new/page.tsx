import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";
import { addOffice } from "../actions";
import { OfficeForm } from "../office-form";

export default page({
  permission: "offices.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    return (
      <div className="stack column">
        <Title>{t("addOffice")}</Title>
        <OfficeForm action={addOffice} before={held} />
      </div>
    );
  },
});
