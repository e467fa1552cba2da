import { PhoneForm } from "@/components/account/phone-form";
import { Title } from "@/components/ui/title";
import { insideSite } from "@/domain/account/inside";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { publishedSettings } from "@/server/settings";
import { askForRegisterCode } from "./actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, phone } = await accountWords();
    const settings = await publishedSettings();
    return (
      <div className="column stack">
        <Title>{t("register.title")}</Title>
        <p>{t("register.text")}</p>
        <PhoneForm
          action={askForRegisterCode}
          once={newOnce()}
          next={insideSite(one(search, "next", 2000), "")}
          words={phone}
        />
        <p className="hint">
          {t("register.whatFor")} <a href="/privacy">{t("register.privacy")}</a>
        </p>
        <section className="stack-small">
          <h2>{t("register.noPhone")}</h2>
          <p>{t("register.noPhoneText")}</p>
          {settings.phone && <p>{t("register.call", { phone: settings.phone })}</p>}
        </section>
      </div>
    );
  },
});
