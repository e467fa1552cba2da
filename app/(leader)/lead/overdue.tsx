import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { listOverdueBelow } from "@/db/queries/lead-home";
import type { Viewer } from "@/domain/access";
import { dayFormat } from "@/server/day-format";

/** What is late below this leader, and on whose desk it lies. */
export async function OverdueBelow({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("lead");
  const { short } = await dayFormat();
  const rows = await listOverdueBelow(viewer);
  const title = viewer.audiences.includes("mainLeader") ? t("overdueAll") : t("overdue");
  return (
    <section aria-labelledby="overdue" className="stack-small">
      <h2 id="overdue">{title}</h2>
      {rows[0] && <p className="hint">{t("overdueCount", { count: rows[0].total })}</p>}
      <Table
        caption={title}
        rows={rows}
        rowKey={({ id, deskName }) => `${id}${deskName}`}
        empty={t("overdueEmpty")}
        columns={[
          {
            key: "matter",
            title: t("matter"),
            cell: (row) => <a href={`/office/applications/${row.id}`}>{row.title}</a>,
          },
          { key: "due", title: t("due"), cell: (row) => short(row.dueOn) },
          { key: "office", title: t("office"), cell: (row) => row.officeName },
          { key: "desk", title: t("desk"), cell: (row) => row.deskName ?? t("nowhere") },
        ]}
      />
    </section>
  );
}
