import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listInformationDrafts } from "@/db/queries/information-drafts";
import { listInformation, pageSize } from "@/db/queries/information-lists";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** What somebody asked for, newest first; unfinished drafts on top. */
export default page({
  permission: "information.file",
  async render({ viewer, search }) {
    const t = await getTranslations("information");
    const { long } = await dayFormat();
    const at = pageNumber(search);
    const { rows, total } = await listInformation(viewer, {}, at);
    const drafts = await listInformationDrafts(viewer);
    const pages = Math.ceil(total / pageSize);
    return (
      <div className="stack">
        <Title>{t("mine")}</Title>
        <p className="hint">{t("own.intro")}</p>
        <p>
          <a className="button button-primary" href="/my/information/new">
            {t("own.new")}
          </a>
        </p>
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("ask.drafts")}</h2>
            <ul className="list">
              {drafts.map(({ id, title, updatedAt }) => (
                <li key={id} className="split">
                  <a className="list-title" href={`/my/information/${id}/edit`}>
                    {title}
                  </a>
                  <span className="hint">{t("ask.saved", { day: long(dayOf(updatedAt)) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Table
          caption={t("mine")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<p>{t("own.none")}</p>}
          columns={[
            {
              key: "title",
              title: t("list.wanted"),
              cell: ({ id, wanted }) => <a href={`/my/information/${id}`}>{wanted}</a>,
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.now`) },
            { key: "number", title: t("number"), isShort: true, cell: ({ receiptNo }) => receiptNo },
            {
              key: "day",
              title: t("list.handedIn"),
              isShort: true,
              cell: ({ submittedAt }) => (submittedAt ? long(dayOf(submittedAt)) : ""),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/my/information?page=${to}`}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
