import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOwnAccount } from "@/db/queries/own-account";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { changePassword } from "../actions";

export default page({
  permission: "account.own",
  async render({ viewer }) {
    const own = await findOwnAccount(viewer);
    if (!own) notFound();
    const { t, passwordHint } = await accountWords();
    return (
      <div className="column stack">
        <Title>{t("changePassword.title")}</Title>
        <p>{t("changePassword.text")}</p>
        <Form action={changePassword} once={newOnce()}>
          <Field
            name="currentPassword"
            label={t("changePassword.current")}
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
          <Field
            name="password"
            label={t("newPassword")}
            hint={passwordHint(own.kind)}
            type="password"
            autoComplete="new-password"
            maxLength={200}
          />
          <Button>{t("changePassword.submit")}</Button>
        </Form>
        {own.kind === "villager" && (
          <p>
            <a className="tap" href="/forgot">
              {t("signIn.forgot")}
            </a>
          </p>
        )}
      </div>
    );
  },
});
