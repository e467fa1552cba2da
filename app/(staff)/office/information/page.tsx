import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { listInformationDrafts } from "@/db/queries/information-drafts";
import { listInformation, pageSize } from "@/db/queries/information-lists";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { informationStates, restingStates } from "@/domain/information/states";
import { maskedName } from "@/domain/masking";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 依申请公开: everything this viewer may see, found by number, by the applicant's whole name, by subject, by state. */
export default page({
  permission: "information.read",
  async render({ viewer, search }) {
    const t = await getTranslations("information");
    const { short } = await dayFormat();
    const asked = { words: one(search, "q").trim(), state: one(search, "state") };
    const at = pageNumber(search);
    const { rows, total } = await listInformation(viewer, asked, at);
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / pageSize);
    const mayEnter = can(viewer, "information.enter");
    const drafts = mayEnter ? await listInformationDrafts(viewer) : [];
    const due = ({ id, state }: (typeof rows)[number]) => {
      const clock = restingStates.includes(state) ? undefined : clocks.get(id);
      return clock ? <Due {...tell(clock)} /> : "";
    };
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <div className="row">
            {can(viewer, "information.report") && (
              <a className="button button-plain" href="/office/information/report">
                {t("list.report")}
              </a>
            )}
            {mayEnter && (
              <a className="button button-primary" href="/office/information/new">
                {t("list.new")}
              </a>
            )}
          </div>
        </div>
        <CaseTabs viewer={viewer} at="information" />
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
            {informationStates
              .filter((state) => state !== "draft")
              .map((state) => (
                <option key={state} value={state}>
                  {t(`state.${state}.name`)}
                </option>
              ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("list.find")}
          </button>
        </form>
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("ask.drafts")}</h2>
            <ul className="list">
              {drafts.map(({ id, title, updatedAt }) => (
                <li key={id} className="split">
                  <a className="list-title" href={`/office/information/${id}/edit`}>
                    {title}
                  </a>
                  <span className="hint">{short(dayOf(updatedAt))}</span>
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
              key: "wanted",
              title: t("list.wanted"),
              cell: ({ id, wanted }) => <a href={`/office/information/${id}`}>{wanted}</a>,
            },
            {
              key: "who",
              title: t("list.applicant"),
              isShort: true,
              cell: ({ applicantName }) => maskedName(applicantName),
            },
            {
              key: "state",
              title: t("list.state"),
              cell: ({ state, outcome }) =>
                outcome
                  ? `${t(`state.${state}.name`)}　${t(`outcomes.${outcome}`)}`
                  : t(`state.${state}.name`),
            },
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
            `/office/information?${new URLSearchParams({ q: asked.words, state: asked.state, page: String(to) })}`
          }
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
