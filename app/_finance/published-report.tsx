import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/finance/account-table";
import { Corrections } from "@/components/finance/corrections";
import { AccountTotals } from "@/components/finance/totals";
import type { PublishedVillage } from "@/db/queries/published-disclosure";
import type { PublishedAccounts } from "@/db/queries/published-finance";
import { dayOf } from "@/domain/calendar/day";
import { yuan } from "@/domain/finance/money";
import { dayFormat } from "@/server/day-format";
import { publicReport } from "@/server/finance/public-report";
import { lineWords } from "@/server/finance/told";

type Props = { village: PublishedVillage; accounts: PublishedAccounts };

/** What readers see of a period: the sums, the opinion, every line, and what was corrected. */
export async function PublishedReport({ village, accounts }: Props) {
  const t = await getTranslations("finance");
  const p = await getTranslations("finance.public");
  const { long } = await dayFormat();
  const { groups, corrections } = await publicReport(accounts);
  const { openingFen, incomeFen, expenseFen, closingFen } = accounts;
  const here = `/villages/${village.id}/accounts/${accounts.period}`;
  const first = accounts.versions[0]?.publishedAt ?? accounts.publishedAt;
  return (
    <>
      <p className="hint dotted">
        <span>{p("published", { day: long(dayOf(first)) })}</span>
        {accounts.version > 1 && (
          <a href="#corrections">{p("corrected", { day: long(dayOf(accounts.publishedAt)) })}</a>
        )}
      </p>
      <section aria-labelledby="summary" className="stack-small">
        <h2 id="summary">{p("summary")}</h2>
        <AccountTotals
          rows={[
            { name: t("sums.opening"), amount: yuan(openingFen) },
            { name: t("columns.income"), amount: yuan(incomeFen) },
            { name: t("columns.expense"), amount: yuan(expenseFen) },
            { name: t("sums.closing"), amount: yuan(closingFen) },
          ]}
          groups={groups}
          words={{
            byClass: p("byClass"),
            name: t("columns.accountClass"),
            count: p("count"),
            income: t("columns.income"),
            expense: t("columns.expense"),
          }}
        />
        <p className="hint">{p("masked")}</p>
      </section>
      <section aria-labelledby="supervision" className="part stack-small">
        <h2 id="supervision">{p("supervision")}</h2>
        <blockquote className="opinion">{accounts.opinion}</blockquote>
        <p className="hint dotted">
          {accounts.opinedBy && (
            <span>
              {p("opinedBy")} {accounts.opinedBy}
            </span>
          )}
          {accounts.confirmedBy && (
            <span>
              {p("confirmedBy")} {accounts.confirmedBy}
            </span>
          )}
        </p>
      </section>
      <p className="row no-print">
        <a className="button button-plain" href={`${here}/poster.pdf`}>
          {p("poster")}
        </a>
        <a className="button button-plain" href={`${here}/lines.csv`}>
          {p("csv")}
        </a>
      </p>
      <section aria-labelledby="lines" className="stack-small">
        <h2 id="lines">{t("report.lines")}</h2>
        <p className="hint">{p("askHint")}</p>
        <AccountTable
          groups={groups}
          heads={await lineWords()}
          words={{ question: p("question"), answer: p("answer"), file: p("file") }}
        />
      </section>
      {corrections.length > 0 && (
        <section aria-labelledby="corrections" className="stack-small">
          <h2 id="corrections">{p("corrections")}</h2>
          <Corrections corrections={corrections} words={{ was: p("was"), now: p("now") }} />
        </section>
      )}
    </>
  );
}
