import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findLink } from "@/db/queries/sign-in";
import { accountWords } from "@/server/auth/words";
import { digestOf } from "@/server/digest";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { setPassword } from "./actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, passwordHint } = await accountWords();
    const token = one(search, "token");
    const link = token ? await findLink(digestOf(token)) : null;
    return (
      <div className="column stack">
        <Title>{t("setPassword.title")}</Title>
        {link ? (
          <>
            <p>{t("setPassword.text", { name: link.name })}</p>
            <Form action={setPassword} once={newOnce()}>
              <input type="hidden" name="token" value={token} />
              <Field
                name="login"
                label={t("setPassword.account")}
                value={link.accountName ?? ""}
                autoComplete="username"
                isReadOnly
              />
              <Field
                name="password"
                label={t("newPassword")}
                hint={passwordHint(link.kind)}
                type="password"
                autoComplete="new-password"
                maxLength={200}
              />
              <Button>{t("setPassword.submit")}</Button>
            </Form>
          </>
        ) : (
          <p className="empty">{t("setPassword.gone")}</p>
        )}
      </div>
    );
  },
});
