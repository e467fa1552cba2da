import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { spanOf } from "@/server/hotline/replies-sheet";
import { page } from "@/server/page";

/** From which day to which: the sheet of replies is downloaded. */
export default page({
  permission: "hotline.review",
  async render() {
    const t = await getTranslations("hotline.export");
    const all = await getTranslations("hotline");
    const { from, until } = spanOf(null, null);
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/hotline">← {all("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="hint">{t("hint")}</p>
        <form method="get" action="/office/hotline/replies.xlsx" className="stack-small">
          <div className="field">
            <label htmlFor="from">{t("from")}</label>
            <input id="from" type="date" name="from" defaultValue={from} />
          </div>
          <div className="field">
            <label htmlFor="until">{t("until")}</label>
            <input id="until" type="date" name="until" defaultValue={until} />
          </div>
          <button type="submit" className="button button-primary">
            {t("get")}
          </button>
        </form>
      </div>
    );
  },
});
