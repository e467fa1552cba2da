import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/account/notice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { insideSite } from "@/domain/account/inside";
import { homeOf } from "@/domain/navigation";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { signInByPassword } from "./actions";

export default page({
  permission: "portal.enter",
  async render({ viewer, search }) {
    const asked = insideSite(search.window ? "/account/back" : one(search, "next", 2000), "");
    if (viewer.kind !== "guest") redirect((asked || homeOf(viewer)) as Route);
    const t = await getTranslations("account");
    const onward = asked ? `?next=${encodeURIComponent(asked)}` : "";
    return (
      <div className="column stack">
        <Title>{t("signIn.title")}</Title>
        {search.out && <Notice text={t("signIn.signedOut")} />}
        {search.set && <Notice text={t("signIn.passwordSet")} />}
        {search.closed && <Notice text={t("signIn.accountClosed")} />}
        {asked && !search.window && <p>{t("signIn.toGoOn")}</p>}
        <Form action={signInByPassword} once={newOnce()}>
          <input type="hidden" name="next" value={asked} />
          <Field
            name="login"
            label={t("signIn.login")}
            hint={t("signIn.loginHint")}
            autoComplete="username"
            maxLength={60}
          />
          <Field
            name="password"
            label={t("password")}
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
          <Button>{t("signIn.submit")}</Button>
        </Form>
        <ul className="ways">
          <li>
            <a href={`/sign-in/by-code${onward}`}>{t("signIn.byCode")}</a>
          </li>
          <li>
            <a href={`/forgot${onward}`}>{t("signIn.forgot")}</a>
          </li>
          <li>
            <a href={`/register${onward}`}>{t("signIn.register")}</a>
          </li>
        </ul>
      </div>
    );
  },
});
