import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";
import { addPerson } from "../actions";
import { PersonForm } from "../person-form";

export default page({
  permission: "people.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    return (
      <div className="stack column">
        <Title>{t("addPerson")}</Title>
        <p className="quiet">{t("addPersonHint")}</p>
        <PersonForm action={addPerson} before={held} />
      </div>
    );
  },
});
