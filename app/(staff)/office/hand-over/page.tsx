import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listHoldingsToday } from "@/db/queries/post-holders";
import { mayHandOver } from "@/domain/people/duties";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** Who may soon leave a post, and how much lies on each desk: where a hand-over begins. */
export default page({
  permission: "office.enter",
  async render({ viewer }) {
    const t = await getTranslations("people");
    const { long } = await dayFormat();
    const holdings = (await listHoldingsToday(viewer)).filter((holding) => mayHandOver(viewer, holding));
    return (
      <div className="stack">
        <Title>{t("handOver")}</Title>
        <p className="quiet">{t("handOverHint")}</p>
        <Table
          caption={t("handOver")}
          rows={holdings}
          rowKey={({ id }) => id}
          empty={t("noHoldings")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: (row) => <a href={`/office/hand-over/${row.id}`}>{row.personName}</a>,
            },
            { key: "post", title: t("post"), cell: (row) => row.postName },
            { key: "open", title: t("openWork"), cell: (row) => row.openWork, isNumber: true },
            { key: "until", title: t("lastDay"), cell: (row) => (row.untilOn ? long(row.untilOn) : "") },
          ]}
        />
      </div>
    );
  },
});
