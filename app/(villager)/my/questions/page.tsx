import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Title } from "@/components/ui/title";
import { listQuestions, questionPageSize } from "@/db/queries/finance-questions";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** What this villager asked about the accounts, with the answers. */
export default page({
  permission: "my.enter",
  async render({ viewer, search }) {
    const t = await getTranslations("finance.mine");
    const f = await getTranslations("finance");
    const { long } = await dayFormat();
    const at = pageNumber(search);
    const rows = await listQuestions(viewer, at);
    const more = rows.length === questionPageSize ? at + 1 : at;
    const asked = rows.find(({ id, state }) => id === one(search, "asked") && state === "asked");
    return (
      <div className="stack column">
        <Title>{t("title")}</Title>
        {asked && (
          <p role="status" className="report report-good">
            {t("sent")}
          </p>
        )}
        {rows.length === 0 && <p className="empty">{t("empty")}</p>}
        <ul className="list">
          {rows.map((row) => (
            <li key={row.id} className="stack-small">
              <p className="split">
                <strong>{row.reportTitle}</strong>
                <span className={row.state === "answered" ? "tag tag-green" : "tag tag-amber"}>
                  {f(`questions.state.${row.state}`)}
                </span>
              </p>
              <p className="hint dotted">
                <span>{row.voucherNo}</span>
                <span>{row.summary}</span>
              </p>
              <p className="pre-line">{row.shownWords}</p>
              {row.answer && (
                <blockquote className="opinion pre-line">
                  <strong>{f("public.answer")}</strong> {row.answer}
                </blockquote>
              )}
              {row.withheldReason && (
                <p className="hint">{f("public.withheld", { reason: row.withheldReason })}</p>
              )}
              <p className="hint">
                {f("public.askedOn", { day: long(dayOf(row.createdAt)) })}
                {row.state === "asked" && row.dueOn && ` · ${t("until", { day: long(row.dueOn) })}`}
              </p>
              <a
                className="list-title"
                href={`/villages/${row.villageId}/accounts/${row.period}#line-${row.lineKey}`}
              >
                {t("see")}
              </a>
            </li>
          ))}
        </ul>
        <Pages
          page={at}
          pages={more}
          link={(to) => `/my/questions?page=${to}`}
          words={await pageWords(at, more)}
        />
      </div>
    );
  },
});
