import { getTranslations } from "next-intl/server";
import { Bars } from "@/components/ui/bars";
import { Table } from "@/components/ui/table";
import { countByDay, countByOffice } from "@/db/queries/lead-home";
import type { Viewer } from "@/domain/access";

/** How the week goes: what came in, what was answered, what each office has under way. */
export async function Figures({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("lead");
  const days = await countByDay(viewer);
  const offices = await countByOffice(viewer);
  const isQuiet = days.every(({ received, answered }) => received + answered === 0);
  return (
    <section aria-labelledby="figures" className="stack">
      <h2 id="figures">{t("figures")}</h2>
      {isQuiet ? (
        <p className="quiet">{t("noFigures")}</p>
      ) : (
        <Bars
          title={t("byDay")}
          head={t("day")}
          series={[
            { name: t("received"), tone: "blue" },
            { name: t("answered"), tone: "green" },
          ]}
          rows={days.map(({ day, received, answered }) => ({
            label: day.slice(5),
            values: [received, answered],
          }))}
        />
      )}
      <h3>{t("offices")}</h3>
      <Table
        caption={t("offices")}
        rows={offices}
        rowKey={({ officeName }) => officeName}
        empty={t("nothingUnderWay")}
        columns={[
          { key: "office", title: t("office"), cell: (row) => row.officeName },
          { key: "open", title: t("open1"), cell: (row) => row.open, isNumber: true },
          { key: "overdue", title: t("overdue1"), cell: (row) => row.overdue, isNumber: true },
        ]}
      />
    </section>
  );
}
