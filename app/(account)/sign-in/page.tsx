import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { Title } from "@/components/ui/title";
import { insideSite } from "@/domain/account/inside";
import { homeOf } from "@/domain/navigation";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { signInByPassword } from "./actions";

export default page({
  permission: "portal.enter",
  async render({ viewer, search }) {
    const next = insideSite(one(search, "next"), "");
    const t = await getTranslations("account");
    if (viewer.kind !== "guest") {
      if (!search.window) redirect((next || homeOf(viewer)) as Route);
      return <Title>{t("signIn.backToOtherWindow")}</Title>;
    }
    const words = {
      login: t("signIn.login"),
      loginHint: t("signIn.loginHint"),
      password: t("signIn.password"),
      submit: t("signIn.submit"),
    };
    return (
      <div className="column stack">
        <Title>{t("signIn.title")}</Title>
        {search.out && <p role="status">{t("signIn.signedOut")}</p>}
        {next && <p>{t("signIn.toGoOn")}</p>}
        <PasswordForm action={signInByPassword} once={newOnce()} next={next} words={words} />
      </div>
    );
  },
});
