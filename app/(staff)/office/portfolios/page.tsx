import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { includes } from "@/domain/people/spans";
import { one, page } from "@/server/page";
import { MapFaults } from "./faults";
import { mapOf } from "./map";
import { WhoHandles } from "./who-handles";

/** The portfolio map: each matter with its one leader, assistants, lead office and co-offices; what is unclear on top. */
export default page({
  permission: "portfolios.read",
  async render({ viewer, search }) {
    const t = await getTranslations("people");
    const today = dayOf(new Date());
    const map = await mapOf(viewer, today);
    const mayManage = can(viewer, "portfolios.manage");
    const inForce = (matterId: string) =>
      map.rows.filter((row) => row.matterId === matterId && includes(row, today));
    const list = (names: string[]) => names.join(t("comma"));
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("portfolios")}</Title>
          {mayManage && (
            <a className="button button-plain" href="/office/portfolios/new">
              {t("addMatter")}
            </a>
          )}
        </div>
        <WhoHandles query={one(search, "q")} today={today} />
        <MapFaults map={map} today={today} mayManage={mayManage} />
        <h2>{t("map")}</h2>
        <Table
          caption={t("map")}
          rows={map.matters}
          rowKey={({ id }) => id}
          empty={t("noMatters")}
          columns={[
            {
              key: "matter",
              title: t("matter"),
              cell: (row) => <a href={`/office/portfolios/${row.id}`}>{row.name}</a>,
            },
            {
              key: "leader",
              title: t("leader"),
              cell: (row) => list(inForce(row.id).map((one) => map.post(one.leaderPostId))),
            },
            {
              key: "assistants",
              title: t("assistants"),
              cell: (row) => list(inForce(row.id).flatMap((one) => one.assistantPostIds.map(map.post))),
            },
            {
              key: "office",
              title: t("leadOffice"),
              cell: (row) => list(inForce(row.id).map((one) => map.office(one.leadOfficeId))),
            },
            {
              key: "co",
              title: t("coOffices"),
              cell: (row) => list(inForce(row.id).flatMap((one) => one.coOfficeIds.map(map.office))),
            },
          ]}
        />
      </div>
    );
  },
});
