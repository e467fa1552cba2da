import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNewestRoutes } from "@/db/queries/learned-routes";
import { listSynonyms } from "@/db/queries/synonyms";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { wordsOf } from "@/server/words";
import { addPair, removePair } from "./actions";

/** 俗语对照: how people say it and how the office writes it; below, what was learned about who handles what. */
export default page({
  permission: "words.edit",
  async render({ viewer, search, held }) {
    const t = await getTranslations("routing");
    const kindName = await wordsOf("routing.kinds");
    const words = one(search, "q", 30).trim();
    const pairs = await listSynonyms(viewer, words);
    const routes = await listNewestRoutes(viewer);
    return (
      <div className="stack column">
        <Title>{t("title")}</Title>
        <p className="hint">{t("intro")}</p>
        <Form action={addPair} once={newOnce()} before={held}>
          <Field name="everyday" label={t("everyday")} hint={t("everydayHint")} maxLength={30} />
          <Field name="official" label={t("official")} hint={t("officialHint")} maxLength={30} />
          <Button>{t("add")}</Button>
        </Form>
        <form method="get" className="row filter-line">
          <input
            name="q"
            type="search"
            defaultValue={words}
            aria-label={t("search")}
            placeholder={t("search")}
            maxLength={30}
            className="grow"
          />
          <button type="submit" className="button button-plain">
            {t("find")}
          </button>
        </form>
        <Table
          caption={t("pairs")}
          rows={pairs}
          rowKey={({ id }) => id}
          empty={t(words ? "nothing" : "empty")}
          columns={[
            { key: "everyday", title: t("everyday"), cell: ({ everyday }) => everyday },
            { key: "official", title: t("official"), cell: ({ official }) => official },
            {
              key: "remove",
              title: t("change"),
              isShort: true,
              cell: ({ id }) => (
                <Form action={removePair} once={newOnce()} className="row">
                  <input type="hidden" name="id" value={id} />
                  <Button kind="plain">{t("remove")}</Button>
                </Form>
              ),
            },
          ]}
        />
        <h2>{t("learned")}</h2>
        <p className="hint">{t("learnedHint")}</p>
        <Table
          caption={t("learned")}
          rows={routes}
          rowKey={({ id }) => id}
          empty={t("nothingLearned")}
          columns={[
            { key: "word", title: t("word"), cell: ({ word }) => word },
            { key: "kind", title: t("kind"), cell: ({ kind }) => kindName(kind) },
            { key: "office", title: t("office"), cell: ({ officeName }) => officeName },
            { key: "hits", title: t("hits"), isNumber: true, cell: ({ hits }) => hits },
            { key: "misses", title: t("misses"), isNumber: true, cell: ({ misses }) => misses },
          ]}
        />
      </div>
    );
  },
});
