import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { findNotice, listVersions } from "@/db/queries/notices";
import { officeIds } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { isPinned } from "@/domain/notices/rules";
import { page } from "@/server/page";
import { Findings } from "./findings";
import { History } from "./history";
import { Pin } from "./pin";
import { Readers } from "./readers";
import { Text } from "./text";
import { Versions } from "./versions";
import { Work } from "./work";

/** One notice: the text as readers see it, what the check found, what the viewer may do, and how it came here. */
export default page<{ id: string }>({
  permission: "notices.read",
  async render({ viewer, params, held }) {
    const notice = await findNotice(viewer, params.id);
    if (!notice) notFound();
    const t = await getTranslations("noticeDesk");
    const words = await getTranslations("notices");
    const versions = await listVersions(notice);
    const isCorrection = notice.publishedVersion !== null && notice.state !== "published";
    const isOut = ["published", "expired", "withdrawn"].includes(notice.state);
    const mine = notice.authorId === viewer.personId || officeIds(viewer).includes(notice.officeId);
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/notices">← {t("title")}</a>
        </p>
        <Title>{notice.title || t("untitled")}</Title>
        <p className="row" id="state">
          <strong>{t(`states.${notice.state}`)}</strong>
          {isCorrection && !isOut && <span className="tag tag-amber">{t("correcting")}</span>}
          {notice.audience === "staff" && <span className="tag tag-green">{words("audiences.staff")}</span>}
          {isPinned(notice.pinnedUntil, dayOf(new Date())) && (
            <span className="tag tag-red">{words("pinned")}</span>
          )}
          {notice.publishedVersion !== null && notice.audience !== "staff" && (
            <a href={`/notices/${notice.id}`}>{t("asReadersSee")}</a>
          )}
        </p>
        <div className="with-side">
          <div className="stack">
            {notice.isPrivy && !isOut && <Findings viewer={viewer} notice={notice} />}
            <Text viewer={viewer} notice={notice} versions={versions} />
            <Versions notice={notice} versions={versions} />
          </div>
          <div className="stack">
            <Readers viewer={viewer} notice={notice} maySeeNames={notice.isPrivy || mine} />
            <Work viewer={viewer} notice={notice} held={held} />
            <Pin viewer={viewer} notice={notice} />
            {notice.isPrivy && <History notice={notice} />}
          </div>
        </div>
      </div>
    );
  },
});
