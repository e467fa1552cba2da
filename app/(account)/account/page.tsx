import { getTranslations } from "next-intl/server";
import { SignOut } from "@/components/account/sign-out";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { signOut } from "./actions";

export default page({
  permission: "account.own",
  async render({ viewer }) {
    const t = await getTranslations("account");
    const shell = await getTranslations("shell");
    return (
      <div className="column stack">
        <Title>{shell("account")}</Title>
        <dl className="facts">
          <dt>{t("own.name")}</dt>
          <dd>{viewer.name}</dd>
        </dl>
        <SignOut action={signOut} once={newOnce()} word={shell("signOut")} />
      </div>
    );
  },
});
