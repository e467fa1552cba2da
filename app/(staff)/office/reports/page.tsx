import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { listReports, reportPageSize } from "@/db/queries/reports";
import { dayOf } from "@/domain/calendar/day";
import { reportOfficeSteps } from "@/domain/reports/flow";
import { reportCategories } from "@/domain/reports/kinds";
import { reportStates } from "@/domain/reports/states";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 随手报: what this viewer may see, what is not mended first. */
export default page({
  permission: "reports.read",
  async render({ viewer, search }) {
    const t = await getTranslations("reports");
    const { short } = await dayFormat();
    const asked = {
      words: one(search, "q", 60).trim(),
      state: one(search, "state"),
      category: one(search, "category"),
    };
    const at = pageNumber(search);
    const { rows, total } = await listReports(viewer, asked, at);
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / reportPageSize);
    const done = reportOfficeSteps.find((step) => step === one(search, "done"));
    const isRunning = (state: string) => ["submitted", "assigned", "underWay"].includes(state);
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <CaseTabs viewer={viewer} at="reports" />
        {done && (
          <p role="status" className="report report-good">
            {t(`done.${done}`)}
          </p>
        )}
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
            {reportStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}.name`)}
              </option>
            ))}
          </select>
          <select
            name="category"
            defaultValue={asked.category}
            key={`category-${asked.category}`}
            aria-label={t("staff.what")}
          >
            <option value="">{t("staff.everyCategory")}</option>
            {reportCategories.map((category) => (
              <option key={category} value={category}>
                {t(`categories.${category}`)}
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
          empty={t(asked.words || asked.state || asked.category ? "staff.nothing" : "staff.empty")}
          columns={[
            {
              key: "what",
              title: t("staff.what"),
              cell: ({ id, category }) => <a href={`/office/reports/${id}`}>{t(`faults.${category}`)}</a>,
            },
            {
              key: "village",
              title: t("staff.village"),
              isShort: true,
              cell: ({ placeVillage }) => placeVillage,
            },
            {
              key: "state",
              title: t("staff.state"),
              isShort: true,
              cell: ({ state }) => t(`state.${state}.name`),
            },
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
            { key: "meToo", title: t("staff.meToo"), isNumber: true, cell: ({ meToo }) => meToo || "" },
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
            `/office/reports?${new URLSearchParams({ q: asked.words, state: asked.state, category: asked.category, page: String(to) })}`
          }
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
