import { getTranslations } from "next-intl/server";
import { RatingMonth } from "@/app/_cases/rating-month";
import { Title } from "@/components/ui/title";
import { publishedRatingMonths } from "@/db/queries/rating-counts";
import { dayOf } from "@/domain/calendar/day";
import { leastShown } from "@/domain/ratings/counts";
import { dayFormat } from "@/server/day-format";
import { one, publicPage } from "@/server/page";
import { publishedSettings } from "@/server/settings";

/** 好差评 of each month that is over, in numbers (public.md §4.5). What is too small to hide who it was is put together. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("ratings.counts");
    const { month: told } = await dayFormat();
    const { townshipName } = await publishedSettings();
    const months = await publishedRatingMonths(dayOf(new Date()).slice(0, 7));
    const month = months.find((each) => each === one(search, "month")) ?? months[0];
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <p>{t("intro", { name: townshipName })}</p>
        <p className="hint">{t("least", { least: leastShown })}</p>
        {months.length > 1 && (
          <nav className="chips" aria-label={t("months")}>
            {months.map((each) => (
              <a
                key={each}
                href={`/ratings?month=${each}`}
                aria-current={each === month ? "page" : undefined}
              >
                {told(each)}
              </a>
            ))}
          </nav>
        )}
        {month ? <RatingMonth month={month} told={told(month)} /> : <p className="empty">{t("empty")}</p>}
        <p>
          <a className="tap" href="/track">
            {t("how")}
          </a>
        </p>
      </div>
    );
  },
});
