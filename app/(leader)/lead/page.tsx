import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { listNoticesOfToday } from "@/db/queries/lead-home";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { DoneToday } from "./done-today";
import { Figures } from "./figures";
import { OverdueBelow } from "./overdue";
import { Waiting } from "./waiting";

/** A leader's day on one screen: decide, see what is late, read, and know how the week goes. */
export default page({
  permission: "lead.enter",
  async render({ viewer }) {
    const t = await getTranslations("lead");
    const { long } = await dayFormat();
    const notices = await listNoticesOfToday(viewer);
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <p className="hint">{long(dayOf(new Date()))}</p>
        </div>
        <div className="with-side">
          <div className="stack">
            <Waiting viewer={viewer} />
            <DoneToday viewer={viewer} />
            <OverdueBelow viewer={viewer} />
          </div>
          <div className="stack">
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
