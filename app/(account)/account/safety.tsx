import { getTranslations } from "next-intl/server";
import type { OwnAccount } from "@/db/queries/own-account";
import { dayOf } from "@/domain/calendar/day";
import { secondFactorPage } from "@/domain/navigation";
import { dayFormat } from "@/server/day-format";

/** Password and second factor: how they stand, and where to change them. */
export async function Safety({ own }: { own: OwnAccount }) {
  const t = await getTranslations("account.safety");
  const { long } = await dayFormat();
  const changed = own.passwordChangedAt;
  const isOn = own.totpEnabledAt !== null;
  return (
    <section className="stack-small" aria-labelledby="safety">
      <h2 id="safety">{t("title")}</h2>
      <ul className="list">
        <li className="split">
          <div>
            <p className="strong">{t("password")}</p>
            {changed && <p className="hint">{t("changed", { when: long(dayOf(changed)) })}</p>}
            {!own.hasPassword && <p className="hint">{t("never")}</p>}
          </div>
          <a className="button button-plain" href="/account/password">
            {t("change")}
          </a>
        </li>
        {own.kind === "staff" && (
          <li className="split">
            <div>
              <p className="strong">{t("secondFactor")}</p>
              <p className="hint">{isOn ? t("on") : t("off")}</p>
            </div>
            <a className="button button-plain" href={secondFactorPage}>
              {isOn ? t("manage") : t("setUp")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
