import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { countBy, countTransfers, type Group } from "@/db/queries/petition-figures";
import { keepsSealedQueue } from "@/db/queries/petition-scope";
import { dayOf, yearOf } from "@/domain/calendar/day";
import { one, page } from "@/server/page";
import { wordsOf } from "@/server/words";

const groups: readonly Group[] = ["field", "body", "village", "channel", "outcome"];
const title = {
  field: "byField",
  body: "byBody",
  village: "byVillage",
  channel: "byChannel",
  outcome: "byOutcome",
} as const;

/** 年度统计 (信访工作条例 第四十一条). */
export default page({
  permission: "petitions.figures",
  async render({ viewer, search }) {
    const t = await getTranslations("petitions.figures");
    const say = await wordsOf("petitions");
    const now = yearOf(dayOf(new Date()));
    const asked = Number.parseInt(one(search, "year"), 10);
    const year = asked >= 2000 && asked <= now ? asked : now;
    const rows = await Promise.all(groups.map((group) => countBy(viewer, year, group)));
    const sums = await countTransfers(viewer, year);
    const word: Record<Group, (key: string | null) => string> = {
      field: (key) => (key ? say(`route.${key}`) : t("undecided")),
      body: (key) => key ?? "",
      village: (key) => key ?? t("noVillage"),
      channel: (key) => say(`write.channels.${key}`),
      outcome: (key) => (key ? say(`outcome.${key}`) : t("undecided")),
    };
    const categories = new Set(["suggestion", "accusation", "appeal"]);
    const told = (group: Group, key: string | null) =>
      group === "field" && key && categories.has(key) ? say(`category.${key}`) : word[group](key);
    const keys = [
      "total",
      "forwarded",
      "outside",
      "returned",
      "extended",
      "overdue",
      "suggestions",
      "adopted",
    ] as const;
    const columns = [
      { key: "what", title: t("what"), cell: ({ name }: { name: string }) => name },
      { key: "count", title: t("count"), isNumber: true, cell: ({ count }: { count: number }) => count },
    ] as const;
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/petitions">← {say("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <form method="get" className="row filter-line">
          <select name="year" defaultValue={String(year)} aria-label={t("year")}>
            {[now, now - 1, now - 2].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("show")}
          </button>
        </form>
        {keepsSealedQueue(viewer) && <p className="hint">{t("withSealed")}</p>}
        <section aria-labelledby="transfers">
          <h2 id="transfers">{t("transfers")}</h2>
          <Table
            caption={t("transfers")}
            rows={keys.map((key) => ({ name: t(key), count: sums?.[key] ?? 0 }))}
            rowKey={({ name }) => name}
            empty=""
            columns={columns}
          />
        </section>
        {groups.map((group, at) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(title[group])}</h2>
            <Table
              caption={t(title[group])}
              rows={(rows[at] ?? []).map(({ key, count }) => ({ name: told(group, key), count }))}
              rowKey={({ name }) => name}
              empty={say("none")}
              columns={columns}
            />
          </section>
        ))}
      </div>
    );
  },
});
