import { getTranslations } from "next-intl/server";
import { Unread } from "@/app/_notices/unread";
import { DeskKeys } from "@/components/desk/desk-keys";
import { DeskList } from "@/components/desk/desk-list";
import { Pages } from "@/components/ui/pages";
import { Title } from "@/components/ui/title";
import { countDesk, deskFilters, deskPageSize, listDesk } from "@/db/queries/desk";
import { dayOf } from "@/domain/calendar/day";
import { deskLines } from "@/server/desk-lines";
import { one, page, pageNumber } from "@/server/page";

/** 我的案头: what waits on me, by light and date. */
export default page({
  permission: "desk.read",
  async render({ viewer, search }) {
    const t = await getTranslations("desk");
    const shell = await getTranslations("shell");
    const today = dayOf(new Date());
    const filter = deskFilters.find((each) => each === one(search, "show")) ?? "all";
    const counts = await countDesk(viewer, today);
    const at = pageNumber(search);
    const pages = Math.ceil(counts[filter] / deskPageSize);
    const lines = await deskLines(viewer, await listDesk(viewer, filter, today, at));
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <p className="hint keys-hint">{t("keys")}</p>
        </div>
        <Unread viewer={viewer} />
        <nav className="chips" aria-label={t("filter")}>
          {deskFilters.map((each) => (
            <a
              key={each}
              href={each === "all" ? "/office" : `/office?show=${each}`}
              aria-current={each === filter ? "true" : undefined}
            >
              {t(`show.${each}`)}&nbsp;<span className="number">{counts[each]}</span>
            </a>
          ))}
        </nav>
        {lines.length === 0 ? (
          <p className="empty">{t(filter === "all" ? "empty" : "emptyFilter")}</p>
        ) : (
          <DeskList lines={lines} name={t("title")} />
        )}
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/office?${new URLSearchParams({ show: filter, page: String(to) })}`}
          words={{
            previous: shell("previous"),
            next: shell("next"),
            pageOf: shell("pageOf", { page: at, pages }),
          }}
        />
        <DeskKeys />
      </div>
    );
  },
});
