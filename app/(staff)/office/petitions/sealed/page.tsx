import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listSealed } from "@/db/queries/petition-lists";
import { keepsSealedQueue } from "@/db/queries/petition-scope";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** 检举控告: the discipline secretary's own queue. A stand-in has the post's duties, not this page. */
export default page({
  permission: "petitions.sealed",
  async render({ viewer }) {
    if (!keepsSealedQueue(viewer)) notFound();
    const t = await getTranslations("petitions");
    const { short } = await dayFormat();
    const rows = await listSealed(viewer);
    return (
      <div className="stack">
        <Title>{t("sealedQueue.title")}</Title>
        <p className="hint">{t("sealedQueue.intro")}</p>
        <Table
          caption={t("sealedQueue.title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("sealedQueue.empty")}
          columns={[
            {
              key: "title",
              title: t("list.matter"),
              cell: ({ id, subject }) => <a href={`/office/petitions/${id}`}>{subject}</a>,
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "number", title: t("number"), isShort: true, cell: ({ receiptNo }) => receiptNo },
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
