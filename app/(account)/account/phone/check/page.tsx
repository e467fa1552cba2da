import { CodeAgain, CodeForm, StartAgain } from "@/components/account/code-form";
import { Notice } from "@/components/account/notice";
import { Field } from "@/components/ui/field";
import { Title } from "@/components/ui/title";
import { maskedPhone } from "@/domain/masking";
import { codeStep } from "@/server/auth/step";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askForPhoneCode, changePhone } from "../actions";

const start = "/account/phone";

export default page({
  permission: "my.enter",
  async render({ search }) {
    const { t, code, again } = await accountWords();
    const step = await codeStep("phoneCode");
    return (
      <div className="column stack">
        <Title>{t("newPhone.checkTitle")}</Title>
        {step ? (
          <>
            {search.again && <Notice text={t("code.sentAgain")} />}
            <p>{t("code.sent", { phone: maskedPhone(step.phone) })}</p>
            <CodeForm action={changePhone} once={newOnce()} words={{ ...code, submit: t("newPhone.submit") }}>
              <Field
                name="password"
                label={t("newPhone.password")}
                type="password"
                autoComplete="current-password"
                maxLength={200}
              />
            </CodeForm>
            <CodeAgain action={askForPhoneCode} once={newOnce()} {...step} words={again} start={start} />
          </>
        ) : (
          <StartAgain text={t("code.nothing")} href={start} link={t("code.start")} />
        )}
      </div>
    );
  },
});
