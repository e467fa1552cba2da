import { CodeForm, StartAgain } from "@/components/account/code-form";
import { Title } from "@/components/ui/title";
import { secondFactorStep } from "@/server/auth/step";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { signInBySecondFactor } from "../actions";

export default page({
  permission: "portal.enter",
  async render() {
    const { t, code } = await accountWords();
    const step = await secondFactorStep();
    return (
      <div className="column stack">
        <Title>{t("secondStep.title")}</Title>
        {step ? (
          <>
            <p>{t("secondStep.text")}</p>
            <CodeForm
              action={signInBySecondFactor}
              once={newOnce()}
              words={{ ...code, submit: t("signIn.submit") }}
            />
            <p className="hint">{t("secondStep.lost")}</p>
          </>
        ) : (
          <StartAgain text={t("code.nothing")} href="/sign-in" link={t("code.start")} />
        )}
      </div>
    );
  },
});
