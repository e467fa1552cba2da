import { getTranslations } from "next-intl/server";
import type { Day } from "@/domain/calendar/day";
import { handlersFor } from "@/server/routing/searching";

/** "Who handles this?": asked in everyday words, answered with a post and a public phone. */
export async function WhoHandles({ query, today }: { query: string; today: Day }) {
  const t = await getTranslations("people");
  const found = await handlersFor(query, today);
  return (
    <search className="stack-small">
      <form className="row" action="/office/portfolios">
        <label htmlFor="q">{t("whoHandles")}</label>
        <input id="q" type="search" name="q" className="input-short" defaultValue={query} />
        <button type="submit" className="button button-plain">
          {t("find")}
        </button>
        <span className="hint">{t("whoHandlesHint")}</span>
      </form>
      {query && found.length === 0 && <p className="empty">{t("nobodyHandles")}</p>}
      <ul className={found.length > 0 ? "list" : undefined}>
        {found.map((one) => (
          <li key={`${one.matterId}${one.officeName}${one.leaderPost}`}>
            <strong>{one.matterName}</strong>
            <p>
              {one.officeName ?? t("noOffice")}
              {one.room && ` · ${one.room}`}
              {one.phone && (
                <>
                  {" · "}
                  <a className="tap" href={`tel:${one.phone}`}>
                    {one.phone}
                  </a>
                </>
              )}
            </p>
            <p className="hint">{t("inCharge", { post: one.leaderPost ?? t("nobodyInCharge") })}</p>
          </li>
        ))}
      </ul>
    </search>
  );
}
