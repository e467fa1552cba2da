import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listApplications, pageSize } from "@/db/queries/application-lists";
import { listNextClocks } from "@/db/queries/clocks";
import { listDrafts } from "@/db/queries/drafts";
import { can } from "@/domain/access";
import { applicationStates, restingStates } from "@/domain/applications/states";
import { dayOf } from "@/domain/calendar/day";
import { maskedName } from "@/domain/masking";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";

/** 办件: everything this viewer may see, found by number, by the applicant's whole name, by state. */
export default page({
  permission: "applications.read",
  async render({ viewer, search }) {
    const t = await getTranslations("applications");
    const shell = await getTranslations("shell");
    const { short } = await dayFormat();
    const asked = { words: one(search, "q").trim(), state: one(search, "state") };
    const at = pageNumber(search);
    const { rows, total } = await listApplications(viewer, asked, at);
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / pageSize);
    const drafts = can(viewer, "applications.fileForOther") ? await listDrafts(viewer) : [];
    const due = ({ id, state }: (typeof rows)[number]) => {
      const clock = restingStates.includes(state) ? undefined : clocks.get(id);
      return clock ? <Due {...tell(clock)} /> : "";
    };
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "applications.fileForOther") && (
            <a className="button button-primary" href="/office/applications/new">
              {t("list.new")}
            </a>
          )}
        </div>
        <CaseTabs viewer={viewer} at="applications" />
        <form method="get" className="row filter-line">
          <input
            name="q"
            type="search"
            defaultValue={asked.words}
            aria-label={t("list.search")}
            placeholder={t("list.search")}
            maxLength={60}
            className="grow"
          />
          <select name="state" defaultValue={asked.state} key={asked.state} aria-label={t("list.state")}>
            <option value="">{t("list.everyState")}</option>
            {applicationStates
              .filter((state) => state !== "draft")
              .map((state) => (
                <option key={state} value={state}>
                  {t(`state.${state}.name`)}
                </option>
              ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("find")}
          </button>
        </form>
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("list.drafts")}</h2>
            <ul className="list">
              {drafts.map(({ id, title, name }) => (
                <li key={id}>
                  <a className="list-title" href={`/office/applications/${id}/materials`}>
                    {title}
                  </a>{" "}
                  <span className="hint">{maskedName(name)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(asked.words || asked.state ? "list.nothing" : "list.empty")}
          columns={[
            {
              key: "title",
              title: t("list.matter"),
              cell: ({ id, title }) => <a href={`/office/applications/${id}`}>{title}</a>,
            },
            {
              key: "who",
              title: t("list.applicant"),
              isShort: true,
              cell: ({ applicantName }) => maskedName(applicantName),
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "due", title: t("list.due"), isShort: true, cell: due },
            { key: "number", title: t("number"), isShort: true, cell: ({ receiptNo }) => receiptNo },
            {
              key: "day",
              title: t("list.handedIn"),
              isShort: true,
              cell: ({ submittedAt }) => (submittedAt ? short(dayOf(submittedAt)) : ""),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) =>
            `/office/applications?${new URLSearchParams({ q: asked.words, state: asked.state, page: String(to) })}`
          }
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
