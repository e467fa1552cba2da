import { getTranslations } from "next-intl/server";
import { PageMeta } from "@/components/ui/page-meta";
import { Pages } from "@/components/ui/pages";
import { SearchLine } from "@/components/ui/search-line";
import { Title } from "@/components/ui/title";
import { publishedQuestions, publishedTopics, questionPageSize } from "@/db/queries/consultations";
import { dayOf } from "@/domain/calendar/day";
import { questionTopics } from "@/domain/consultations/states";
import { dayFormat } from "@/server/day-format";
import { one, pageNumber, publicPage } from "@/server/page";
import { pageWords } from "@/server/page-words";
import { waysToAsk } from "@/server/routing/searching";

const shortAnswer = 80;

/** 大家问的: what was asked and answered, searched in everyday words and by topic. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("consultations");
    const { long } = await dayFormat();
    const words = one(search, "q", 60).trim();
    const counts = await publishedTopics();
    const topic = questionTopics.find((each) => each === one(search, "topic"));
    const page = Math.min(pageNumber(search), 200);
    const { rows, total } = await publishedQuestions({ topic, ways: await waysToAsk(words) }, page);
    const pages = Math.ceil(total / questionPageSize);
    const link = (changed: Record<string, string>) => {
      const next = Object.entries({ q: words, topic: topic ?? "", ...changed }).filter(([, value]) => value);
      return `/questions${next.length > 0 ? `?${new URLSearchParams(next)}` : ""}`;
    };
    return (
      <div className="stack">
        <PageMeta
          tags={{
            ColumnName: t("public.title"),
            ColumnDescription: t("public.lead"),
            ColumnKeywords: questionTopics.map((each) => t(`topics.${each}`)).join(","),
            ColumnType: "互动交流",
          }}
        />
        <Title>{t("public.title")}</Title>
        <p className="lead">{t("public.lead")}</p>
        <SearchLine
          action="/questions"
          label={t("public.search")}
          hint={t("public.searchHint")}
          button={t("public.find")}
          value={words}
        >
          {topic && <input type="hidden" name="topic" value={topic} />}
        </SearchLine>
        <nav aria-label={t("public.topics")} className="chips">
          <a href={link({ topic: "" })} aria-current={topic ? undefined : "true"}>
            {t("public.every")}
          </a>
          {questionTopics
            .filter((each) => counts.has(each))
            .map((each) => (
              <a key={each} href={link({ topic: each })} aria-current={each === topic ? "true" : undefined}>
                {t(`topics.${each}`)}&nbsp;<span className="number">{counts.get(each)}</span>
              </a>
            ))}
        </nav>
        <p className="row">
          <a className="button button-primary" href="/own?to=/my/consultations/new">
            {t("public.askOwn")}
          </a>
          <a className="button button-plain" href="/ask">
            {t("public.askDoor")}
          </a>
        </p>
        <h2>{words ? t("public.found", { words, count: total }) : t("public.count", { count: total })}</h2>
        {rows.length === 0 && (
          <p className="empty">{words ? t("public.nothing", { words }) : t("public.empty")}</p>
        )}
        <ul className="list">
          {rows.map(({ id, nature, title, answer, verdict, publishedAt, officeName }) => (
            <li key={id}>
              <span className="tag">{t(`natures.${nature}`)}</span>{" "}
              {verdict && <span className="tag tag-green">{t(`verdicts.${verdict}`)}</span>}{" "}
              <a className="list-title" href={`/questions/${id}`}>
                {title}
              </a>
              <p>{(answer ?? "").length > shortAnswer ? `${answer?.slice(0, shortAnswer)}…` : answer}</p>
              <p className="hint dotted">
                <span>{t("public.by", { office: officeName })}</span>
                {publishedAt && <span>{long(dayOf(publishedAt))}</span>}
              </p>
            </li>
          ))}
        </ul>
        <Pages
          page={page}
          pages={pages}
          link={(to) => link({ page: String(to) })}
          words={await pageWords(page, pages)}
        />
      </div>
    );
  },
});
