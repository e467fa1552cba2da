import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { decisionPageSize, listDecisions } from "@/db/queries/village-decisions";
import { can } from "@/domain/access";
import { stateOf } from "@/domain/disclosure/decisions";
import { page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 四议两公开: what was put to the villagers and how far it has come. */
export default page({
  permission: "disclosure.read",
  async render({ viewer, search }) {
    const t = await getTranslations("decisions");
    const disclosure = await getTranslations("disclosure.desk");
    const at = pageNumber(search);
    const rows = await listDecisions(viewer, at);
    const pages = Math.ceil((rows[0]?.total ?? 0) / decisionPageSize);
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/disclosure">← {disclosure("title")}</a>
        </p>
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "disclosure.draft") && (
            <a className="button button-primary" href="/office/disclosure/decisions/new">
              {t("begin")}
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
              key: "title",
              title: t("name"),
              cell: ({ id, title }) => <a href={`/office/disclosure/decisions/${id}`}>{title}</a>,
            },
            { key: "village", title: t("village"), isShort: true, cell: ({ villageName }) => villageName },
            { key: "matter", title: t("matter"), cell: ({ matter }) => t(`matters.${matter}`) },
            {
              key: "state",
              title: t("state"),
              cell: ({ records, rules }) => t(`states.${stateOf(records, rules)}`),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/office/disclosure/decisions?page=${to}`}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
