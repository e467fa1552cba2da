import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { can } from "@/domain/access";
import { one, page } from "@/server/page";

/** Nothing but a place of the villagers' own pages: nobody is led anywhere else. */
const ownPlace = /^\/my\/[\w/-]+(?:\?[\w=&-]*)?$/;

/**
 * The one way from public pages, which look the same for everybody, to a villager's own pages: villagers go on, guests sign
 * in first, and staff are told where they enter it for somebody.
 */
export default page({
  permission: "portal.enter",
  async render({ viewer, search }) {
    const to = one(search, "to");
    if (ownPlace.test(to) && (viewer.kind === "villager" || viewer.kind === "guest")) redirect(to as "/my");
    const t = await getTranslations("cases.own");
    const mayEnter = can(viewer, "asks.fileForOther");
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("text")}</p>
        <p>
          <a className="button button-plain" href={mayEnter ? "/office/asks/new" : "/"}>
            {t(mayEnter ? "enter" : "home")}
          </a>
        </p>
      </div>
    );
  },
});
