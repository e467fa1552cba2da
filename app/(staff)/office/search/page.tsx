import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { listApplications } from "@/db/queries/application-lists";
import { searchColleagues, searchNotices } from "@/db/queries/office-search";
import { dayOf } from "@/domain/calendar/day";
import { maskedName } from "@/domain/masking";
import { one, page } from "@/server/page";
import { handlersFor, servicesFor } from "@/server/routing/searching";
import { wordsOf } from "@/server/words";
import { Found, type FoundGroup } from "./found";

/** One box over everything this person may see; what they may not see is not found. */
export default page({
  permission: "search.read",
  async render({ viewer, search }) {
    const t = await getTranslations("people.search");
    const stateName = await wordsOf("applications");
    const query = one(search, "q").trim();
    const notices = await searchNotices(viewer, query);
    const services = query ? (await servicesFor(query)).slice(0, 8) : [];
    const colleagues = await searchColleagues(viewer, query);
    const matters = query ? (await listApplications(viewer, { words: query }, 1)).rows.slice(0, 8) : [];
    const handlers = await handlersFor(query, dayOf(new Date()), 5);
    const groups: FoundGroup[] = [
      {
        title: t("people"),
        lines: colleagues.map(({ id, name, postName, placeName, phone }) => ({
          key: id,
          text: name,
          more: [postName, placeName, phone],
        })),
      },
      {
        title: t("matters"),
        lines: matters.map(({ id, title, receiptNo, applicantName, state }) => ({
          key: id,
          href: `/office/applications/${id}`,
          text: title,
          more: [receiptNo ?? "", maskedName(applicantName), stateName(`state.${state}.name`)],
        })),
      },
      {
        title: t("notices"),
        lines: notices.map(({ id, title, state, publishedAt }) => ({
          key: id,
          href: `/office/notices/${id}`,
          text: title,
          more: [state === "published" && publishedAt ? dayOf(publishedAt) : t("notPublished")],
        })),
      },
      {
        title: t("services"),
        lines: services.map(({ slug, name, officeName }) => ({
          key: slug,
          href: `/services/${slug}`,
          text: name,
          more: [officeName],
        })),
      },
      {
        title: t("handlers"),
        lines: handlers.map(({ matterId, matterName, officeName, phone, leaderPost }) => ({
          key: `${matterId}${officeName}${leaderPost}`,
          href: `/office/portfolios/${matterId}`,
          text: matterName,
          more: [officeName, phone, leaderPost],
        })),
      },
    ];
    const isEmpty = groups.every(({ lines }) => lines.length === 0);
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <search>
          <form className="stack-small" action="/office/search">
            <label htmlFor="q">{t("label")}</label>
            <p className="hint">{t("hint")}</p>
            <div className="row">
              <input id="q" type="search" name="q" className="input-short" defaultValue={query} />
              <button type="submit" className="button button-primary">
                {t("find")}
              </button>
            </div>
          </form>
        </search>
        {query && isEmpty && <p className="empty">{t("nothing")}</p>}
        {groups.map((group) => (
          <Found key={group.title} {...group} />
        ))}
      </div>
    );
  },
});
