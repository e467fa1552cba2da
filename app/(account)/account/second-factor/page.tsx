import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { Qr } from "@/components/account/qr";
import { Title } from "@/components/ui/title";
import { findOwnAccount } from "@/db/queries/own-account";
import { isUnproven } from "@/domain/navigation";
import { offeredSecret, secretAddress } from "@/server/auth/second-factor";
import { accountWords } from "@/server/auth/words";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { qrPath } from "@/server/qr";
import { publishedSettings } from "@/server/settings";
import { setUpSecondFactor } from "../actions";
import { SecondFactorOn } from "./is-on";

export default page({
  permission: "account.own",
  async render({ viewer }) {
    const own = await findOwnAccount(viewer);
    if (own?.kind !== "staff" || !viewer.sessionId) redirect("/account");
    const { t, code } = await accountWords();
    if (own.totpEnabledAt) return <SecondFactorOn since={own.totpEnabledAt} posts={viewer.posts} />;
    const { townshipName } = await publishedSettings();
    const secret = offeredSecret(viewer.sessionId);
    const label = own.accountName ?? own.name;
    return (
      <div className="column stack">
        <Title>{t("secondFactor.title")}</Title>
        {isUnproven(viewer) && <p className="report">{t("secondFactor.must")}</p>}
        <p>{t("secondFactor.why")}</p>
        <section className="stack-small">
          <h2>{t("secondFactor.step1")}</h2>
          <p>{t("secondFactor.step1Text")}</p>
        </section>
        <section className="stack-small">
          <h2>{t("secondFactor.step2")}</h2>
          <Qr {...qrPath(secretAddress(secret, townshipName, label))} title={t("secondFactor.qr")} />
          <p>
            {t("secondFactor.manual")} <code className="secret">{secret.match(/.{4}/g)?.join(" ")}</code>
          </p>
        </section>
        <section className="stack-small">
          <h2>{t("secondFactor.step3")}</h2>
          <CodeForm
            action={setUpSecondFactor}
            once={newOnce()}
            words={{
              code: code.code,
              codeHint: t("secondFactor.codeHint"),
              submit: t("secondFactor.submit"),
            }}
          />
        </section>
      </div>
    );
  },
});
