import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { consultationPageSize, listConsultations } from "@/db/queries/consultations";
import { dayOf } from "@/domain/calendar/day";
import { consultationOfficeSteps } from "@/domain/consultations/flow";
import { consultationStates } from "@/domain/consultations/states";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 咨询建议: what this viewer may see, what still runs first. */
export default page({
  permission: "consultations.read",
  async render({ viewer, search }) {
    const t = await getTranslations("consultations");
    const { short } = await dayFormat();
    const asked = {
      words: one(search, "q", 60).trim(),
      state: one(search, "state"),
      show: one(search, "show"),
    };
    const at = pageNumber(search);
    const isToPublish = asked.show === "publish";
    const { rows, total } = await listConsultations(viewer, { ...asked, isToPublish }, at);
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / consultationPageSize);
    const done = consultationOfficeSteps.find((step) => step === one(search, "done"));
    const isRunning = (state: string) => ["submitted", "assigned", "drafted"].includes(state);
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <CaseTabs viewer={viewer} at="consultations" />
        {done && (
          <p role="status" className="report report-good">
            {t(`done.${done}`)}
          </p>
        )}
        <nav className="chips" aria-label={t("staff.publication")}>
          <a href="/office/consultations" aria-current={isToPublish ? undefined : "true"}>
            {t("staff.all")}
          </a>
          <a href="/office/consultations?show=publish" aria-current={isToPublish ? "true" : undefined}>
            {t("staff.toPublish")}
          </a>
        </nav>
        <form method="get" className="row filter-line">
          <input
            name="q"
            type="search"
            defaultValue={asked.words}
            aria-label={t("staff.search")}
            placeholder={t("staff.search")}
            maxLength={60}
            className="grow"
          />
          <select name="state" defaultValue={asked.state} key={asked.state} aria-label={t("staff.state")}>
            <option value="">{t("staff.everyState")}</option>
            {consultationStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}.name`)}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("staff.find")}
          </button>
        </form>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(asked.words || asked.state || isToPublish ? "staff.nothing" : "staff.empty")}
          columns={[
            {
              key: "what",
              title: t("staff.what"),
              cell: ({ id, title }) => <a href={`/office/consultations/${id}`}>{title}</a>,
            },
            { key: "state", title: t("staff.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "office", title: t("staff.office"), cell: ({ officeName }) => officeName },
            {
              key: "due",
              title: t("staff.due"),
              isShort: true,
              cell: ({ id, state }) => {
                const clock = isRunning(state) ? clocks.get(id) : undefined;
                return clock ? <Due {...tell(clock)} /> : "";
              },
            },
            {
              key: "publication",
              title: t("staff.publication"),
              isShort: true,
              cell: ({ publication }) => t(`publication.${publication}`),
            },
            { key: "number", title: t("staff.number"), isShort: true, cell: ({ receiptNo }) => receiptNo },
            {
              key: "day",
              title: t("staff.day"),
              isShort: true,
              cell: ({ submittedAt }) => (submittedAt ? short(dayOf(submittedAt)) : ""),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) =>
            `/office/consultations?${new URLSearchParams({ q: asked.words, state: asked.state, show: asked.show, page: String(to) })}`
          }
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
