import { getTranslations } from "next-intl/server";
import { Unread } from "@/app/_notices/unread";
import { WaitingList } from "@/components/lead/waiting-list";
import { Title } from "@/components/ui/title";
import { listNoticesOfToday } from "@/db/queries/lead-home";
import { listWaiting } from "@/db/queries/lead-waiting";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { Figures } from "./figures";
import { OverdueBelow } from "./overdue";
import { waitingTold } from "./waiting-told";

const shownAtOnce = 12;

/** A leader's day on one screen: decide, see what is late, read, and know how the week goes. */
export default page({
  permission: "lead.enter",
  async render({ viewer }) {
    const t = await getTranslations("lead");
    const { long } = await dayFormat();
    const waiting = await listWaiting(viewer, shownAtOnce + 1);
    const notices = await listNoticesOfToday(viewer);
    const told = await waitingTold(viewer, waiting.slice(0, shownAtOnce));
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <p className="hint">{long(dayOf(new Date()))}</p>
        </div>
        <div className="with-side">
          <div className="stack">
            <section aria-labelledby="waiting">
              <h2 id="waiting">{t("waiting")}</h2>
              {told.length === 0 && <p className="empty">{t("waitingEmpty")}</p>}
              <WaitingList items={told} />
              {waiting.length > shownAtOnce && (
                <a className="list-title" href="/office">
                  {t("waitingMore")}
                </a>
              )}
            </section>
            <OverdueBelow viewer={viewer} />
          </div>
          <div className="stack">
            <Unread viewer={viewer} />
            <section aria-labelledby="notices">
              <h2 id="notices">{t("notices")}</h2>
              {notices.length === 0 && <p className="quiet">{t("noticesEmpty")}</p>}
              <ul className="list">
                {notices.map(({ id, title, audience }) => (
                  <li key={id}>
                    <a className="list-title" href={`/office/notices/${id}`}>
                      {title}
                    </a>{" "}
                    {audience === "staff" && <span className="tag">{t("staffOnly")}</span>}
                  </li>
                ))}
              </ul>
            </section>
            <Figures viewer={viewer} />
          </div>
        </div>
      </div>
    );
  },
});
