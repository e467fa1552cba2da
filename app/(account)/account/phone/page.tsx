import { PhoneForm } from "@/components/account/phone-form";
import { Title } from "@/components/ui/title";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askForPhoneCode } from "./actions";

export default page({
  permission: "my.enter",
  async render() {
    const { t, phone } = await accountWords();
    return (
      <div className="column stack">
        <Title>{t("newPhone.title")}</Title>
        <p>{t("newPhone.text")}</p>
        <PhoneForm action={askForPhoneCode} once={newOnce()} next="" words={phone} />
      </div>
    );
  },
});
