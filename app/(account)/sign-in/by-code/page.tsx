import { PhoneForm } from "@/components/account/phone-form";
import { Title } from "@/components/ui/title";
import { insideSite } from "@/domain/account/inside";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { askForSignInCode } from "../actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, phone } = await accountWords();
    return (
      <div className="column stack">
        <Title>{t("byCode.title")}</Title>
        <p>{t("byCode.text")}</p>
        <PhoneForm
          action={askForSignInCode}
          once={newOnce()}
          next={insideSite(one(search, "next", 2000), "")}
          words={phone}
        />
        <p>
          <a className="tap" href="/sign-in">
            {t("signIn.byPassword")}
          </a>
        </p>
      </div>
    );
  },
});
