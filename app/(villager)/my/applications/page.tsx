import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listApplications, pageSize } from "@/db/queries/application-lists";
import { listDrafts } from "@/db/queries/drafts";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page, pageNumber } from "@/server/page";

/** Everything somebody handed in or filed for others, newest first; unfinished drafts on top. */
export default page({
  permission: "applications.file",
  async render({ viewer, search }) {
    const t = await getTranslations("applications");
    const shell = await getTranslations("shell");
    const { long, short } = await dayFormat();
    const at = pageNumber(search);
    const { rows, total } = await listApplications(viewer, {}, at);
    const drafts = await listDrafts(viewer);
    const pages = Math.ceil(total / pageSize);
    return (
      <div className="stack">
        <Title>{t("mine")}</Title>
        <p className="hint">{t("mineIntro")}</p>
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("drafts")}</h2>
            <ul className="list">
              {drafts.map(({ id, title, updatedAt }) => (
                <li key={id} className="split">
                  <a className="list-title" href={`/my/applications/${id}`}>
                    {title}
                  </a>
                  <span className="hint">{short(dayOf(updatedAt))}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Table
          caption={t("mine")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <>
              <p>{t("noneMine")}</p>
              <a className="button button-primary" href="/services">
                {t("findService")}
              </a>
            </>
          }
          columns={[
            {
              key: "title",
              title: t("list.matter"),
              cell: ({ id, title }) => <a href={`/my/applications/${id}`}>{title}</a>,
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.now`) },
            {
              key: "number",
              title: t("number"),
              cell: ({ receiptNo }) => <span className="number">{receiptNo}</span>,
            },
            {
              key: "day",
              title: t("list.handedIn"),
              cell: ({ submittedAt }) => (submittedAt ? long(dayOf(submittedAt)) : ""),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/my/applications?page=${to}`}
          words={{
            previous: shell("previous"),
            next: shell("next"),
            pageOf: shell("pageOf", { page: at, pages }),
          }}
        />
      </div>
    );
  },
});
