import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listQuestions, questionPageSize } from "@/db/queries/finance-questions";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** What villagers asked about lines of their accounts: unanswered ones first. */
export default page({
  permission: "finance.read",
  async render({ viewer, search }) {
    const t = await getTranslations("finance.questions");
    const f = await getTranslations("finance");
    const { long } = await dayFormat();
    const today = dayOf(new Date());
    const at = pageNumber(search);
    const rows = await listQuestions(viewer, at);
    const more = rows.length === questionPageSize ? at + 1 : at;
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/finance">← {f("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("empty")}
          columns={[
            {
              key: "words",
              title: t("what"),
              cell: ({ id, shownWords }) => (
                <a href={`/office/finance/questions/${id}`}>
                  {shownWords.length > 40 ? `${shownWords.slice(0, 40)}…` : shownWords}
                </a>
              ),
            },
            {
              key: "about",
              title: t("about"),
              cell: ({ reportTitle, voucherNo }) => `${reportTitle} ${voucherNo}`,
            },
            {
              key: "state",
              title: f("list.state"),
              isShort: true,
              cell: ({ state, dueOn }) =>
                state === "asked" && dueOn && dueOn < today ? (
                  <Light colour="overdue">{f("list.overdueMark")}</Light>
                ) : (
                  t(`state.${state}`)
                ),
            },
            { key: "due", title: t("due"), isShort: true, cell: ({ dueOn }) => (dueOn ? long(dueOn) : "") },
          ]}
        />
        <Pages
          page={at}
          pages={more}
          link={(to) => `/office/finance/questions?page=${to}`}
          words={await pageWords(at, more)}
        />
      </div>
    );
  },
});
