import { getTranslations } from "next-intl/server";
import { OneTimeLink } from "@/components/people/one-time-link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { findAccountOf, type ManagedAccount } from "@/db/queries/accounts-admin";
import type { Person } from "@/db/queries/people";
import type { Viewer } from "@/domain/access";
import type { accountSteps } from "@/domain/people/input";
import { newOnce } from "@/server/once";
import { changeAccount } from "../../accounts/actions";

/** The account of a person: opened here, and everything an administrator may do to it; a password is never seen. */
export async function AccountOf({ viewer, person }: { viewer: Viewer; person: Person }) {
  const t = await getTranslations("people");
  const account = await findAccountOf(viewer, person.id);
  const steps = stepsFor(account);
  const state = account?.disabledAt ? "disabled" : account?.hasPassword ? "active" : "waitsForPassword";
  return (
    <section className="stack-small" aria-labelledby="account">
      <h2 id="account">{t("account")}</h2>
      {account && (
        <dl className="facts">
          <dt>{t("accountName")}</dt>
          <dd>{account.accountName ?? t("byPhone")}</dd>
          <dt>{t("state")}</dt>
          <dd>{t(`accountStates.${state}`)}</dd>
          <dt>{t("secondFactor")}</dt>
          <dd>{account.totpEnabledAt ? t("on") : t("off")}</dd>
          <dt>{t("openSessions")}</dt>
          <dd>{account.sessions}</dd>
        </dl>
      )}
      <Form action={changeAccount} once={newOnce()} className="stack column">
        <input type="hidden" name="personId" value={person.id} />
        <OneTimeLink label={t("link")} hint={t("linkHint")} />
        {!account && (
          <Field name="accountName" label={t("accountName")} hint={t("accountNameHint")} autoComplete="off" />
        )}
        <div className="row">
          {steps.map((step) => (
            <Button key={step} name="step" value={step} kind={step === "disable" ? "danger" : "plain"}>
              {t(`accountSteps.${step}`)}
            </Button>
          ))}
        </div>
      </Form>
    </section>
  );
}

type Step = (typeof accountSteps)[number];

/** What can be done to the account as it is now. */
function stepsFor(account: ManagedAccount | null): Step[] {
  if (!account) return ["open"];
  if (account.disabledAt) return ["enable"];
  const steps: (Step | false)[] = [
    account.kind === "staff" && "newLink",
    account.totpEnabledAt !== null && "resetTotp",
    account.sessions > 0 && "signOut",
    "disable",
  ];
  return steps.filter((step) => step !== false);
}
