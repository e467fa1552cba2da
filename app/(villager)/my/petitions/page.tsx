import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listOwnPetitions } from "@/db/queries/petition-lists";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** What I brought, the unfinished on top. */
export default page({
  permission: "petitions.file",
  async render({ viewer }) {
    const t = await getTranslations("petitions");
    const { short } = await dayFormat();
    const rows = await listOwnPetitions(viewer);
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("mine")}</Title>
          <a className="button button-primary" href="/my/petitions/new">
            {t("own.new")}
          </a>
        </div>
        <Table
          caption={t("mine")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <>
              <p>{t("own.empty")}</p>
              <p>{t("own.emptyNext")}</p>
            </>
          }
          columns={[
            {
              key: "title",
              title: t("list.matter"),
              cell: ({ id, title }) => <a href={`/my/petitions/${id}`}>{title}</a>,
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "number", title: t("number"), isShort: true, cell: ({ receiptNo }) => receiptNo ?? "" },
            {
              key: "day",
              title: t("list.handedIn"),
              isShort: true,
              cell: ({ submittedAt }) => (submittedAt ? short(dayOf(submittedAt)) : ""),
            },
          ]}
        />
      </div>
    );
  },
});
