import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { Title } from "@/components/ui/title";
import { publishedOffices } from "@/db/queries/offices";
import { publishedBoards } from "@/db/queries/published-disclosure";
import { publishedVillages } from "@/db/queries/villages";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { lightTeller } from "@/server/disclosure/told";
import { one, publicPage } from "@/server/page";
import { handlersFor } from "@/server/routing/searching";
import { Phone } from "./phone";

/** Whom to call: the village offices (找村干部), the township's offices, and "who handles this?" in everyday words. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("people.contacts");
    const finance = await getTranslations("finance.public");
    const query = one(search, "q").trim();
    const handlers = await handlersFor(query, dayOf(new Date()), 6);
    const villages = await publishedVillages();
    const offices = await publishedOffices();
    const disclosure = await getTranslations("disclosure.public");
    const boards = new Map((await publishedBoards()).map((board) => [board.villageId, board]));
    const light = await lightTeller();
    const { long } = await dayFormat();
    /** What a village publishes, and whether it does so in time. */
    const boardOf = (id: string) => {
      const { nextDue = null, lastPublished = null } = boards.get(id) ?? {};
      const last = lastPublished
        ? disclosure("lastPublished", { day: long(dayOf(lastPublished)) })
        : disclosure("nothingYet");
      return { ...light(nextDue), last };
    };
    return (
      <div className="stack column">
        <Title>{t("title")}</Title>
        <search className="stack-small">
          <form className="stack-small" action="/villages">
            <label htmlFor="q">{t("ask")}</label>
            <p className="hint">{t("askHint")}</p>
            <div className="row">
              <input id="q" type="search" name="q" className="input-short" defaultValue={query} />
              <button type="submit" className="button button-primary">
                {t("find")}
              </button>
            </div>
          </form>
          {query && handlers.length === 0 && <p className="empty">{t("nothing")}</p>}
          <ul className={handlers.length > 0 ? "list" : undefined}>
            {handlers.map((one) => (
              <li key={`${one.matterId}${one.officeName}`}>
                <strong>{one.matterName}</strong>
                <p>
                  {one.officeName ?? t("noOffice")}
                  {one.room && ` · ${one.room}`}
                </p>
                <Phone number={one.phone ?? ""} />
              </li>
            ))}
          </ul>
        </search>
        <h2 id="villages">{t("villages")}</h2>
        <p className="hint">{t("villagesHint")}</p>
        <ul className="list">
          {villages.map(({ id, name, phone }) => {
            const { colour, word, last } = boardOf(id);
            return (
              <li key={id} className="stack-small">
                <div className="split">
                  <a className="list-title" href={`/villages/${id}`}>
                    {name}
                  </a>
                  <Phone number={phone} />
                </div>
                <div className="split">
                  <p className="hint dotted">
                    <Light colour={colour}>{word}</Light>
                    <span>{last}</span>
                  </p>
                  <a className="tap" href={`/villages/${id}/accounts`}>
                    {finance("accounts")}
                  </a>
                </div>
              </li>
            );
          })}
        </ul>
        <h2 id="offices">{t("offices")}</h2>
        <ul className="list">
          {offices.map(({ id, name, purpose, phone, room }) => (
            <li key={id} className="stack-small">
              <div className="split">
                <strong>{name}</strong>
                <Phone number={phone} />
              </div>
              <p className="hint">{[purpose, room].filter(Boolean).join(" · ")}</p>
            </li>
          ))}
        </ul>
      </div>
    );
  },
});
