import { CodeAgain, CodeForm, StartAgain } from "@/components/account/code-form";
import { Notice } from "@/components/account/notice";
import { Field, Select } from "@/components/ui/field";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { maskedPhone } from "@/domain/masking";
import { codeStep } from "@/server/auth/step";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { askForRegisterCode, register } from "../actions";

export default page({
  permission: "portal.enter",
  async render({ search }) {
    const { t, code, again, passwordHint } = await accountWords();
    const step = await codeStep("registerCode");
    if (!step)
      return (
        <div className="column stack">
          <Title>{t("register.checkTitle")}</Title>
          <StartAgain text={t("code.nothing")} href="/register" link={t("code.start")} />
        </div>
      );
    const villages = (await publishedVillages()).map(({ id, name }) => ({ value: id, label: name }));
    return (
      <div className="column stack">
        <Title>{t("register.checkTitle")}</Title>
        {search.again && <Notice text={t("code.sentAgain")} />}
        <p>{t("code.sent", { phone: maskedPhone(step.phone) })}</p>
        <CodeForm action={register} once={newOnce()} words={{ ...code, submit: t("register.submit") }}>
          <Field
            name="name"
            label={t("own.name")}
            hint={t("register.nameHint")}
            autoComplete="name"
            maxLength={30}
          />
          <Select
            name="villageId"
            label={t("own.village")}
            choices={villages}
            empty={t("register.noVillage")}
          />
          <Field
            name="password"
            label={t("register.password")}
            hint={passwordHint("villager")}
            type="password"
            autoComplete="new-password"
            maxLength={200}
          />
        </CodeForm>
        <CodeAgain action={askForRegisterCode} once={newOnce()} {...step} words={again} start="/register" />
      </div>
    );
  },
});
