import { PhoneForm } from "@/components/account/phone-form";
import { Title } from "@/components/ui/title";
import { insideSite } from "@/domain/account/inside";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { askForResetCode } from "./actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, phone } = await accountWords();
    return (
      <div className="column stack">
        <Title>{t("forgot.title")}</Title>
        <p>{t("forgot.text")}</p>
        <PhoneForm
          action={askForResetCode}
          once={newOnce()}
          next={insideSite(one(search, "next", 2000), "")}
          words={phone}
        />
        <section className="stack-small">
          <h2>{t("forgot.staff")}</h2>
          <p>{t("forgot.staffText")}</p>
        </section>
      </div>
    );
  },
});
