import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { Table } from "@/components/ui/table";
import type { ItemLine } from "@/db/queries/disclosure-lists";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { lightTeller, periodTeller } from "@/server/disclosure/told";

type Props = { caption: string; rows: readonly ItemLine[]; empty: string; showsVillage: boolean };

/** Items, each with where it stands, its last day and its light. */
export async function ItemTable({ caption, rows, empty, showsVillage }: Props) {
  const t = await getTranslations("disclosure");
  const { long, short } = await dayFormat();
  const light = await lightTeller("itemLights");
  const period = await periodTeller();
  const due = ({ state, dueOn, orderDueOn, oversight, publishedAt }: ItemLine) => {
    const day = oversight === "ordered" ? orderDueOn : publishedAt || state === "discarded" ? null : dueOn;
    if (!day) return null;
    const { colour, word } = light(day);
    return (
      <>
        {long(day)} <Light colour={colour}>{word}</Light>
      </>
    );
  };
  const village = {
    key: "village",
    title: t("desk.columns.village"),
    isShort: true,
    cell: ({ villageName }: ItemLine) => villageName,
  };
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "title",
          title: t("desk.columns.title"),
          cell: (row) => (
            <span>
              <a href={`/office/disclosure/${row.id}`}>{row.title || t("desk.untitled")}</a>{" "}
              {row.oversight === "ordered" && <span className="tag tag-red">{t("oversight.ordered")}</span>}{" "}
              {row.publishedVersion !== null && ["draft", "opinion", "ready"].includes(row.state) && (
                <span className="tag tag-amber">{t("desk.correcting")}</span>
              )}
              <span className="hint block">
                {t(`kinds.${row.kind}`)} {period(row.periodFrom, row.periodTo)}
              </span>
            </span>
          ),
        },
        ...(showsVillage ? [village] : []),
        {
          key: "state",
          title: t("desk.columns.state"),
          cell: ({ state, deskName }) => (
            <>
              {t(`states.${state}`)}
              {deskName && <span className="hint block">{t("desk.waitsOn", { who: deskName })}</span>}
            </>
          ),
        },
        { key: "due", title: t("desk.columns.due"), cell: due },
        {
          key: "published",
          title: t("desk.columns.published"),
          isShort: true,
          cell: ({ publishedAt }) => publishedAt && short(dayOf(publishedAt)),
        },
      ]}
    />
  );
}
