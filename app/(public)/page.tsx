import { getTranslations } from "next-intl/server";
import { publishedSettings } from "@/db/queries/settings";
import { publicPage } from "@/server/page";

export default publicPage({
  async render() {
    const t = await getTranslations("shell");
    const settings = await publishedSettings();
    return (
      <>
        <h1>{settings.townshipName}</h1>
        <p>{t("notices")}</p>
      </>
    );
  },
});
