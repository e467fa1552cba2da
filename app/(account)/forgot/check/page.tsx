import { CodeAgain, CodeForm, StartAgain } from "@/components/account/code-form";
import { Notice } from "@/components/account/notice";
import { Field } from "@/components/ui/field";
import { Title } from "@/components/ui/title";
import { maskedPhone } from "@/domain/masking";
import { codeStep } from "@/server/auth/step";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askForResetCode, resetPassword } from "../actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, code, again, passwordHint } = await accountWords();
    const step = await codeStep("resetCode");
    return (
      <div className="column stack">
        <Title>{t("forgot.checkTitle")}</Title>
        {step ? (
          <>
            {search.again && <Notice text={t("code.sentAgain")} />}
            <p>{t("code.sentIfKnown", { phone: maskedPhone(step.phone) })}</p>
            <CodeForm action={resetPassword} once={newOnce()} words={{ ...code, submit: t("forgot.submit") }}>
              <Field
                name="password"
                label={t("newPassword")}
                hint={passwordHint("villager")}
                type="password"
                autoComplete="new-password"
                maxLength={200}
              />
            </CodeForm>
            <CodeAgain action={askForResetCode} once={newOnce()} {...step} words={again} start="/forgot" />
          </>
        ) : (
          <StartAgain text={t("code.nothing")} href="/forgot" link={t("code.start")} />
        )}
      </div>
    );
  },
});
