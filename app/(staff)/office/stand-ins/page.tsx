import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { listStandIns, mayPlanFor } from "@/db/queries/stand-ins";
import { can } from "@/domain/access";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { DoneForMe } from "./done-for-me";
import { EndStandIn, PlanStandIn } from "./forms";

/** AB岗: who is away, who acts for them, and what was done for oneself. */
export default page({
  permission: "standIns.read",
  async render({ viewer, held }) {
    const t = await getTranslations("people");
    const { short } = await dayFormat();
    const all = await listStandIns(viewer);
    const groups = [
      { key: "awayToday", rows: all.filter(({ isRunning }) => isRunning), empty: t("nobodyAway") },
      { key: "awayLater", rows: all.filter(({ isRunning }) => !isRunning), empty: t("nobodyAwayLater") },
    ] as const;
    return (
      <div className="stack">
        <Title>{t("standIns")}</Title>
        <p className="quiet">{t("standInsHint")}</p>
        {groups.map(({ key, rows, empty }) => (
          <section key={key} aria-labelledby={key} className="stack-small">
            <h2 id={key}>{t(key)}</h2>
            {rows.length === 0 && <p className="empty">{empty}</p>}
            <ul className="list">
              {rows.map((row) => (
                <li key={row.id} className="stack-small">
                  <p>
                    <strong>
                      {t("actsFor", { standIn: row.standInName, absent: row.absentName, post: row.postName })}
                    </strong>
                  </p>
                  <p className="hint">
                    {t("fromUntil", { from: short(row.fromOn), until: short(row.untilOn) })} · {row.reason}
                  </p>
                  {mayPlanFor(viewer, row) && <EndStandIn id={row.id} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <DoneForMe viewer={viewer} />
        {can(viewer, "standIns.plan") && <PlanStandIn viewer={viewer} before={held} />}
      </div>
    );
  },
});
