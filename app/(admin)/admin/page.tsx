import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { type Check, listAttention } from "@/db/queries/attention";
import { page } from "@/server/page";

/** Where each fault is mended. */
const places: Record<Check, string> = {
  vacantPosts: "/admin/posts?show=vacant",
  holderLeft: "/admin/people?scope=left",
  endingSoon: "/admin/posts",
  mixedDuties: "/admin/posts",
  withoutPassword: "/admin/accounts?show=withoutPassword",
  withoutAccount: "/admin/people",
  openAfterLeaving: "/admin/people?scope=left",
  provisionalYear: "/admin/calendar",
  failedJobs: "/admin/jobs",
  failedMessages: "/admin/jobs",
  unclearMatters: "/office/portfolios",
  brokenAudit: "/admin/audit",
  unsealedEvents: "/admin/audit",
};

/** What needs an administrator today; each of the three sees only what is theirs to mend. */
export default page({
  permission: "admin.enter",
  async render({ viewer }) {
    const t = await getTranslations("admin");
    const faults = await listAttention(viewer);
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <p className="quiet">{t("separation")}</p>
        <h2>{t("attention")}</h2>
        {faults.length === 0 && <p className="empty">{t("allWell")}</p>}
        <ul className="list">
          {faults.map(({ check, count, names }) => (
            <li key={check}>
              <a className="list-title" href={places[check]}>
                {t(`checks.${check}.what`, { count })}
              </a>
              <p className="hint">{t(`checks.${check}.why`)}</p>
              {names.some(Boolean) && (
                <p>
                  {names.join(t("listComma"))}
                  {count > names.length && t("andMore")}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  },
});
