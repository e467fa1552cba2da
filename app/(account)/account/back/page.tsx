import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";

/** Signed in again in a second window: the form with what was typed waits in the first. */
export default page({
  permission: "account.own",
  async render() {
    const t = await getTranslations("account.signIn");
    return (
      <div className="column stack">
        <Title>{t("backToOtherWindow")}</Title>
        <p>{t("closeWindow")}</p>
      </div>
    );
  },
});
