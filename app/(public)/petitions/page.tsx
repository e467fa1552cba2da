import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedPetitionFigures, publishedPetitionOffice } from "@/db/queries/petition-figures";
import { publishedSettings } from "@/db/queries/settings";
import { dayOf, yearOf } from "@/domain/calendar/day";
import { publicPage } from "@/server/page";

/** What the body must publish about petitions (信访工作条例 第十八、二十六条): how, where, when, how to follow, what not to do. */
export default publicPage({
  async render() {
    const t = await getTranslations("petitions.public");
    const { townshipName: township } = await publishedSettings();
    const office = await publishedPetitionOffice();
    const year = yearOf(dayOf(new Date())) - 1;
    const { total, closed } = await publishedPetitionFigures(year);
    const place = { township, office: office?.name ?? "", room: office?.room ?? "" };
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("intro")}</p>
        <section aria-labelledby="how">
          <h2 id="how">{t("channels")}</h2>
          <dl className="facts">
            <dt>{t("online")}</dt>
            <dd>
              {t("onlineText")} <a href="/own?to=/my/petitions/new">{t("write")}</a>
            </dd>
            <dt>{t("letter")}</dt>
            <dd>{t("letterText", { township })}</dd>
            <dt>{t("phone")}</dt>
            <dd className="number">{office?.phone}</dd>
            <dt>{t("visit")}</dt>
            <dd>{t("visitText", place)}</dd>
          </dl>
        </section>
        <section aria-labelledby="query">
          <h2 id="query">{t("query")}</h2>
          <p>
            {t("queryText")} <a href="/track">{t("track")}</a>
          </p>
        </section>
        <section aria-labelledby="limits">
          <h2 id="limits">{t("limits")}</h2>
          <ul className="bullets">
            <li>{t("limit1")}</li>
            <li>{t("limit2")}</li>
            <li>{t("limit3")}</li>
          </ul>
          <p className="hint">
            {t("rules")}：{t("rulesText")}
          </p>
        </section>
        <section aria-labelledby="discipline">
          <h2 id="discipline">{t("discipline")}</h2>
          <p>
            {t("disciplineText")} <a href="https://www.12388.gov.cn/">{t("disciplineLink")}</a>
          </p>
        </section>
        <section aria-labelledby="conduct">
          <h2 id="conduct">{t("conduct")}</h2>
          <ul className="bullets">
            {(["conduct1", "conduct2", "conduct3", "conduct4", "conduct5"] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="figures">
          <h2 id="figures">{t("figures")}</h2>
          <p>{t("figuresText", { year: String(year), total, closed })}</p>
        </section>
      </div>
    );
  },
});
