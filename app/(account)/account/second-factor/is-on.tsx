import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { type HeldPost, needsSecondFactor } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { accountWords } from "@/server/auth/words";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { publishedSettings } from "@/server/settings";
import { turnOffSecondFactor } from "../actions";

/** The second factor is set up: since when, and how to turn it off where that is allowed. */
export async function SecondFactorOn({ since, posts }: { since: Date; posts: readonly HeldPost[] }) {
  const { t } = await accountWords();
  const { long } = await dayFormat();
  const { isTotpRequired } = await publishedSettings();
  const mustStay = isTotpRequired && needsSecondFactor(posts);
  return (
    <div className="column stack">
      <Title>{t("safety.secondFactor")}</Title>
      <p>{t("secondFactor.isOn", { when: long(dayOf(since)) })}</p>
      {mustStay ? (
        <p>{t("secondFactor.cannotOff")}</p>
      ) : (
        <section className="stack-small">
          <h2>{t("secondFactor.off")}</h2>
          <p>{t("secondFactor.offText")}</p>
          <Form action={turnOffSecondFactor} once={newOnce()}>
            <Field
              name="password"
              label={t("changePassword.current")}
              type="password"
              autoComplete="current-password"
              maxLength={200}
            />
            <Button kind="danger">{t("secondFactor.offSubmit")}</Button>
          </Form>
        </section>
      )}
    </div>
  );
}
