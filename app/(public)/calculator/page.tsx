import { getTranslations } from "next-intl/server";
import { ClockSum } from "@/components/clocks/clock-sum";
import { Field, Radios } from "@/components/ui/field";
import { Title } from "@/components/ui/title";
import { publishedCalendar } from "@/db/queries/calendar";
import { Question } from "@/domain/calendar/input";
import { commonRules } from "@/domain/clocks/common-rules";
import { reckon } from "@/domain/clocks/reckon";
import { tellSum } from "@/server/clock-sum";
import { dayFormat } from "@/server/day-format";
import { one, publicPage } from "@/server/page";
import { wordsOf } from "@/server/words";

/**
 * 算期限: the last day of a period, by the same function and the same calendar as every deadline of the portal, with the
 * sum line by line. It knows no "today", so the page may be kept in memory.
 */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("calendar.calculator");
    const clock = await getTranslations("clocks");
    const ruleName = await wordsOf("clocks");
    const asked = {
      from: one(search, "from"),
      amount: one(search, "amount"),
      unit: one(search, "unit") || "WD",
    };
    const question = Question.safeParse(asked);
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("intro")}</p>
        {question.success && <Answer {...question.data} />}
        {!question.success && asked.from !== "" && (
          <p role="alert" className="report report-bad">
            {t("wrong")}
          </p>
        )}
        <form method="get" action="/calculator" className="stack">
          <Field name="from" type="date" label={t("from")} hint={t("fromHint")} value={asked.from} />
          <Field name="amount" label={t("amount")} value={asked.amount} inputMode="numeric" maxLength={3} />
          <Radios
            name="unit"
            label={t("unit")}
            value={asked.unit}
            choices={[
              { value: "WD", label: t("WD"), hint: t("WDHint") },
              { value: "CD", label: t("CD"), hint: t("CDHint") },
            ]}
          />
          <button type="submit" className="button button-primary">
            {t("submit")}
          </button>
        </form>
        <h2>{t("common")}</h2>
        <p className="hint">{t("commonHint")}</p>
        <ul className="list">
          {commonRules.map(({ key, amount, unit, source }) => (
            <li key={key}>
              <a className="list-title" href={`?from=${asked.from}&amount=${amount}&unit=${unit}`}>
                {ruleName(`rules.${key}`)} · {clock(`unit.${unit}`, { amount })}
              </a>
              <span className="hint block">{clock("sum.source", { source })}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  },
});

async function Answer({ from, amount, unit }: { from: string; amount: number; unit: "WD" | "CD" }) {
  const t = await getTranslations("calendar.calculator");
  const clock = await getTranslations("clocks");
  const { long } = await dayFormat();
  const result = reckon({ rule: { amount, unit }, startedOn: from, calendar: await publishedCalendar() });
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer" className="answer">
        {t("answer", { day: long(result.dueOn) })}{" "}
        {result.provisional && <span className="tag tag-amber">{clock("due.provisional")}</span>}
      </h2>
      <ClockSum {...(await tellSum(result))} />
    </section>
  );
}
