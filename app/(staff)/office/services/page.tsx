import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listServiceItems } from "@/db/queries/service-items";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { findings } from "@/domain/services/completeness";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** Guides as the office keeps them: what is in force, what is being revised, what still lacks something. */
export default page({
  permission: "services.read",
  async render({ viewer }) {
    const t = await getTranslations("services.office");
    const { short } = await dayFormat();
    const rows = await listServiceItems(viewer);
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "services.maintain") && (
            <a className="button button-primary" href="/office/services/new">
              {t("new")}
            </a>
          )}
        </div>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("empty")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: ({ id, name }) => <a href={`/office/services/${id}`}>{name}</a>,
            },
            { key: "office", title: t("officeOf"), cell: ({ officeName }) => officeName },
            {
              key: "state",
              title: t("stateOf"),
              cell: ({ state, publishedVersion }) => (
                <span className="dotted">
                  <span>{t(`states.${state}`)}</span>
                  {publishedVersion && (
                    <span className="quiet">{t("edition", { version: publishedVersion })}</span>
                  )}
                </span>
              ),
            },
            {
              key: "lacks",
              title: t("lacks"),
              cell: ({ guide }) => {
                const count = findings(guide).length;
                return count > 0 ? (
                  <span className="tag tag-amber">{t("lackCount", { count })}</span>
                ) : (
                  t("complete")
                );
              },
            },
            { key: "changed", title: t("changed"), cell: ({ updatedAt }) => short(dayOf(updatedAt)) },
          ]}
        />
      </div>
    );
  },
});
