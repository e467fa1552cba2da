import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Light } from "@/components/ui/light";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { complaintPageSize, listComplaints } from "@/db/queries/disclosure-complaints";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { lightTeller } from "@/server/disclosure/told";
import { page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** Complaints about disclosure, those that wait first (Art. 31). */
export default page({
  permission: "complaints.read",
  async render({ viewer, search }) {
    const t = await getTranslations("disclosureComplaints");
    const at = pageNumber(search);
    const rows = await listComplaints(viewer, at);
    const pages = Math.ceil((rows[0]?.total ?? 0) / complaintPageSize);
    const { long, short } = await dayFormat();
    const light = await lightTeller();
    const due = (dueOn: string | null) => {
      if (!dueOn) return null;
      const { colour } = light(dueOn);
      return <Light colour={colour}>{long(dueOn)}</Light>;
    };
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <CaseTabs viewer={viewer} at="disclosureComplaints" />
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("empty")}
          columns={[
            {
              key: "number",
              title: t("columns.number"),
              cell: ({ id, receiptNo }) => <a href={`/office/disclosure/complaints/${id}`}>{receiptNo}</a>,
            },
            {
              key: "village",
              title: t("columns.village"),
              isShort: true,
              cell: ({ villageName }) => villageName,
            },
            {
              key: "about",
              title: t("columns.about"),
              cell: ({ ground, itemTitle }) => (
                <>
                  {itemTitle ?? t("anyItem")}
                  <span className="hint block">{t(`grounds.${ground}`)}</span>
                </>
              ),
            },
            { key: "state", title: t("columns.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "due", title: t("columns.due"), cell: ({ dueOn }) => due(dueOn) },
            {
              key: "filed",
              title: t("columns.filed"),
              isShort: true,
              cell: ({ submittedAt }) => submittedAt && short(dayOf(submittedAt)),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/office/disclosure/complaints?page=${to}`}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
