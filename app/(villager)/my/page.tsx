import { getTranslations } from "next-intl/server";
import { Matter } from "@/components/my/matter";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { countUnread } from "@/db/queries/inbox";
import { listMyDrafts, listMyMatters, publishedNoticesOfVillage } from "@/db/queries/my-home";
import { dayOf } from "@/domain/calendar/day";
import { factsOfKind } from "@/domain/cases/registry";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { page } from "@/server/page";
import { NoticesOfMine } from "./notices";

/** A villager's home: my matters first, then what is unfinished, then what the village says. */
export default page({
  permission: "my.enter",
  async render({ viewer }) {
    const t = await getTranslations("my");
    const all = await getTranslations();
    const say = (key: string) => (all.has(key as never) ? all(key as never) : "");
    const matters = await listMyMatters(viewer);
    const drafts = await listMyDrafts(viewer);
    const unread = await countUnread(viewer);
    const notices = await publishedNoticesOfVillage(viewer.villageId, 6);
    const clocks = await listNextClocks(matters);
    const tell = await dueTeller();
    const { short } = await dayFormat();
    const told = matters.map((matter) => {
      const isResting = matter.closedAt !== null;
      const { module, myPath } = factsOfKind(matter.kind);
      const clock = isResting ? undefined : clocks.get(matter.id);
      const { officeName: office, officePhone: phone } = matter;
      const who = phone ? t("whoOffice", { office, phone }) : t("whoOfficeOnly", { office });
      return {
        id: matter.id,
        href: `${myPath}/${matter.id}`,
        title: matter.title,
        number: t("number", { number: matter.receiptNo ?? "" }),
        marks: matter.isOwn ? [] : [t("forOther")],
        lines: [
          { name: t("now"), text: say(`${module}.state.${matter.state}.now`) },
          { name: t("next"), text: say(`${module}.state.${matter.state}.next`) },
          ...(isResting ? [] : [{ name: t("who"), text: who }]),
        ],
        due: clock && { name: t("until"), told: tell(clock) },
      };
    });
    return (
      <div className="stack">
        <Title>{t("hello", { name: viewer.name })}</Title>
        <p className="row">
          <a className="button button-primary" href="/services">
            {matters.length > 0 ? t("apply") : t("firstStep")}
          </a>
          <a className="button button-plain" href="/ask">
            {t("askDoor")}
          </a>
          <a className="button button-plain" href="/my/consultations/new">
            {t("askQuestion")}
          </a>
          <a className="button button-plain" href="/my/reports/new">
            {t("reportFault")}
          </a>
          <a href="/my/messages" className="button button-plain">
            {t("messages")}
            {unread > 0 && <span className="count count-beside">{t("unread", { count: unread })}</span>}
          </a>
          <a href="/my/questions" className="button button-plain">
            {t("questions")}
          </a>
        </p>
        <div className="with-side">
          <section className="stack-small" aria-labelledby="matters">
            <h2 id="matters">{t("matters")}</h2>
            {told.length === 0 ? (
              <div className="empty">
                <p>{t("empty")}</p>
                <p>{t("emptyNext")}</p>
              </div>
            ) : (
              <ul className="list">
                {told.map(({ id, ...matter }) => (
                  <Matter key={id} {...matter} />
                ))}
              </ul>
            )}
          </section>
          <div className="stack">
            {drafts.length > 0 && (
              <section aria-labelledby="drafts">
                <h2 id="drafts">{t("drafts")}</h2>
                <p className="hint">{t("draftsHint")}</p>
                <ul className="list">
                  {drafts.map((draft) => (
                    <li key={draft.id}>
                      <a className="list-title" href={`${factsOfKind(draft.kind).myPath}/${draft.id}`}>
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
