import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { Table } from "@/components/ui/table";
import { listVillageBoards } from "@/db/queries/disclosure-lists";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { lightTeller } from "@/server/disclosure/told";

/** Every village by its light, for the township. It shows who needs a hand, and ranks nobody. */
export async function VillageBoards({ viewer, chosen }: { viewer: Viewer; chosen: string | undefined }) {
  const t = await getTranslations("disclosure.desk");
  const light = await lightTeller();
  const { short } = await dayFormat();
  const boards = await listVillageBoards(viewer);
  const place = (id: string) => `/office/disclosure?${new URLSearchParams({ tab: "all", village: id })}`;
  return (
    <details open={chosen === undefined}>
      <summary>{t("villages")}</summary>
      {chosen && (
        <p>
          <a href="/office/disclosure">{t("everyVillage")}</a>
        </p>
      )}
      <Table
        caption={t("villages")}
        rows={boards}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: "village",
            title: t("columns.village"),
            isShort: true,
            cell: ({ id, name }) => (
              <a href={place(id)} aria-current={id === chosen ? "true" : undefined}>
                {name}
              </a>
            ),
          },
          {
            key: "light",
            title: t("columns.light"),
            cell: ({ nextDue }) => {
              const { colour, word } = light(nextDue);
              return <Light colour={colour}>{word}</Light>;
            },
          },
          { key: "waiting", title: t("columns.waiting"), isNumber: true, cell: ({ waiting }) => waiting },
          { key: "overdue", title: t("columns.overdue"), isNumber: true, cell: ({ overdue }) => overdue },
          { key: "ordered", title: t("columns.ordered"), isNumber: true, cell: ({ ordered }) => ordered },
          {
            key: "last",
            title: t("columns.last"),
            isShort: true,
            cell: ({ lastPublished }) => (lastPublished ? short(dayOf(new Date(lastPublished))) : ""),
          },
        ]}
      />
    </details>
  );
}
