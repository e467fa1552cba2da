import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { listDrafts } from "@/db/queries/drafts";
import { countUnread } from "@/db/queries/inbox";
import { publishedNoticesOfVillage } from "@/db/queries/my-home";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { MyMatters } from "./matters";
import { NoticesOfMine } from "./notices";

/** A villager's home: my matters first, then what is unfinished, then what the village says. */
export default page({
  permission: "my.enter",
  async render({ viewer }) {
    const t = await getTranslations("my");
    const drafts = await listDrafts(viewer);
    const unread = await countUnread(viewer);
    const notices = await publishedNoticesOfVillage(viewer.villageId, 6);
    const { short } = await dayFormat();
    return (
      <div className="stack">
        <Title>{t("hello", { name: viewer.name })}</Title>
        <p className="row">
          <a className="button button-primary" href="/services">
            {t("apply")}
          </a>
          <a href="/my/messages" className="button button-plain">
            {t("messages")}
            {unread > 0 && <span className="count count-beside">{t("unread", { count: unread })}</span>}
          </a>
        </p>
        <div className="with-side">
          <MyMatters viewer={viewer} />
          <div className="stack">
            {drafts.length > 0 && (
              <section aria-labelledby="drafts">
                <h2 id="drafts">{t("drafts")}</h2>
                <p className="hint">{t("draftsHint")}</p>
                <ul className="list">
                  {drafts.map((draft) => (
                    <li key={draft.id}>
                      <a className="list-title" href={`/my/applications/${draft.id}`}>
                        {draft.title || t("untitled")}
                      </a>
                      <p className="hint">{t("draftSaved", { day: short(dayOf(draft.updatedAt)) })}</p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <NoticesOfMine notices={notices} day={(at) => short(dayOf(at))} />
          </div>
        </div>
      </div>
    );
  },
});
