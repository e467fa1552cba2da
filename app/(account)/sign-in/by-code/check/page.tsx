import { CodeAgain, CodeForm, StartAgain } from "@/components/account/code-form";
import { Notice } from "@/components/account/notice";
import { Title } from "@/components/ui/title";
import { maskedPhone } from "@/domain/masking";
import { codeStep } from "@/server/auth/step";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askForSignInCode, signInByCode } from "../../actions";

const start = "/sign-in/by-code";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, code, again } = await accountWords();
    const step = await codeStep("signInCode");
    return (
      <div className="column stack">
        <Title>{t("code.title")}</Title>
        {step ? (
          <>
            {search.again && <Notice text={t("code.sentAgain")} />}
            <p>{t("code.sentIfKnown", { phone: maskedPhone(step.phone) })}</p>
            <CodeForm
              action={signInByCode}
              once={newOnce()}
              words={{ ...code, submit: t("signIn.submit") }}
            />
            <CodeAgain action={askForSignInCode} once={newOnce()} {...step} words={again} start={start} />
          </>
        ) : (
          <StartAgain text={t("code.nothing")} href={start} link={t("code.start")} />
        )}
      </div>
    );
  },
});
