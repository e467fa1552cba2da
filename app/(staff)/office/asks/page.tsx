import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { SortKeys } from "@/components/asks/sort-keys";
import { DeskKeys } from "@/components/desk/desk-keys";
import { DeskList } from "@/components/desk/desk-list";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { askPageSize, listAsks, listTurned } from "@/db/queries/asks";
import { listNextClocks } from "@/db/queries/clocks";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { maskedName } from "@/domain/masking";
import { sortKeys } from "@/server/asks/keys";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 分办台: every open ask on one line; `j` and `k` move, Enter opens, a letter sorts. */
export default page({
  permission: "asks.read",
  async render({ viewer, search }) {
    const t = await getTranslations("asks");
    const { short } = await dayFormat();
    const at = pageNumber(search);
    const isOpen = one(search, "show") !== "over";
    const { rows, total } = await listAsks(viewer, { isOpen, page: at });
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const turned = isOpen && at === 1 ? await listTurned(viewer) : [];
    const pages = Math.ceil(total / askPageSize);
    const lines = rows.map(({ id, text, receiptNo, state, channel, applicantName, submittedAt }) => {
      const clock = isOpen ? clocks.get(id) : undefined;
      return {
        id,
        href: `/office/asks/${id}`,
        title: text.length > 60 ? `${text.slice(0, 60)}…` : text,
        step: t(`state.${state}.name`),
        facts: [
          receiptNo,
          maskedName(applicantName),
          t(`channels.${channel}`),
          submittedAt && short(dayOf(submittedAt)),
        ].filter((fact): fact is string => Boolean(fact)),
        due: clock && tell(clock),
        marks: [],
      };
    });
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("staff.title")}</Title>
          {can(viewer, "asks.fileForOther") && (
            <a className="button button-primary" href="/office/asks/new">
              {t("staff.new")}
            </a>
          )}
        </div>
        <CaseTabs viewer={viewer} at="asks" />
        {one(search, "done") && (
          <p role="status" className="report report-good">
            {t("staff.done")}
          </p>
        )}
        <p className="hint keys-hint">{t("staff.intro")}</p>
        <nav className="chips" aria-label={t("staff.state")}>
          <a href="/office/asks" aria-current={isOpen ? "true" : undefined}>
            {t("staff.open")}
          </a>
          <a href="/office/asks?show=over" aria-current={isOpen ? undefined : "true"}>
            {t("staff.over")}
          </a>
        </nav>
        {lines.length === 0 ? (
          <p className="empty">{t("staff.empty")}</p>
        ) : (
          <DeskList lines={lines} name={t("staff.title")} />
        )}
        <Pages
          page={at}
          pages={pages}
          link={(to) =>
            `/office/asks?${new URLSearchParams({ show: isOpen ? "open" : "over", page: String(to) })}`
          }
          words={await pageWords(at, pages)}
        />
        {turned.length > 0 && (
          <section aria-labelledby="turned" className="stack-small">
            <h2 id="turned">{t("staff.turned")}</h2>
            <Table
              caption={t("staff.turned")}
              rows={turned}
              rowKey={({ id }) => id}
              empty={t("staff.noTurned")}
              columns={[
                {
                  key: "number",
                  title: t("staff.number"),
                  isShort: true,
                  cell: ({ receiptNo }) => receiptNo,
                },
                {
                  key: "became",
                  title: t("staff.became"),
                  cell: ({ turnedInto, title }) =>
                    `${turnedInto ? t(`target.${turnedInto}`) : ""} · ${title}`,
                },
                { key: "why", title: t("staff.why"), cell: ({ turnedReason }) => turnedReason },
                {
                  key: "when",
                  title: t("staff.when"),
                  isShort: true,
                  cell: ({ turnedAt }) => turnedAt && short(dayOf(turnedAt)),
                },
              ]}
            />
          </section>
        )}
        <DeskKeys />
        {can(viewer, "asks.sort") && <SortKeys keys={sortKeys} />}
      </div>
    );
  },
});
