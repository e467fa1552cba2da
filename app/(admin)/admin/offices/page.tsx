import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listOffices } from "@/db/queries/offices";
import { listVillages } from "@/db/queries/villages";
import { can } from "@/domain/access";
import { page } from "@/server/page";

/** Offices and villages: the frame everything else hangs on. */
export default page({
  permission: "people.read",
  async render({ viewer }) {
    const t = await getTranslations("people");
    const offices = await listOffices(viewer);
    const villages = await listVillages(viewer);
    const mayManage = can(viewer, "offices.manage");
    const closed = (row: { closedOn: string | null }) =>
      row.closedOn && <span className="tag tag-red">{t("isClosed")}</span>;
    return (
      <div className="stack">
        <Title>{t("officesAndVillages")}</Title>
        <div className="split">
          <h2>{t("offices")}</h2>
          {mayManage && (
            <a className="button button-plain" href="/admin/offices/new">
              {t("addOffice")}
            </a>
          )}
        </div>
        <Table
          caption={t("offices")}
          rows={offices}
          rowKey={({ id }) => id}
          empty={t("noOffices")}
          columns={[
            {
              key: "name",
              title: t("officeName"),
              cell: (row) => (
                <>
                  {mayManage ? <a href={`/admin/offices/${row.id}`}>{row.name}</a> : row.name} {closed(row)}
                </>
              ),
            },
            { key: "kind", title: t("kind"), cell: (row) => t(`officeKinds.${row.kind}`) },
            { key: "phone", title: t("publicPhone"), cell: (row) => row.phone || t("none") },
            { key: "room", title: t("room"), cell: (row) => row.room },
          ]}
        />
        <div className="split">
          <h2>{t("villages")}</h2>
          {mayManage && (
            <a className="button button-plain" href="/admin/villages/new">
              {t("addVillage")}
            </a>
          )}
        </div>
        <Table
          caption={t("villages")}
          rows={villages}
          rowKey={({ id }) => id}
          empty={t("noVillages")}
          columns={[
            {
              key: "name",
              title: t("villageName"),
              cell: (row) => (
                <>
                  {mayManage ? <a href={`/admin/villages/${row.id}`}>{row.name}</a> : row.name} {closed(row)}
                </>
              ),
            },
            { key: "phone", title: t("publicPhone"), cell: (row) => row.phone || t("none") },
            { key: "groups", title: t("groups"), cell: (row) => row.groups, isNumber: true },
            { key: "households", title: t("households"), cell: (row) => row.households, isNumber: true },
          ]}
        />
      </div>
    );
  },
});
