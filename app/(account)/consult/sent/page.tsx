import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";

export default page({
  permission: "portal.enter",
  async render() {
    const t = await getTranslations("information.consult");
    return (
      <div className="column stack">
        <Title>{t("sentTitle")}</Title>
        <p className="report report-good">{t("done")}</p>
      </div>
    );
  },
});
