import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Difference } from "@/components/ui/difference";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listDraftVersions } from "@/db/queries/notice-drafts";
import { timeOf } from "@/domain/calendar/clock";
import { dayOf } from "@/domain/calendar/day";
import { difference } from "@/domain/difference";
import { type RichText, toPlain } from "@/domain/rich-text";
import { dayFormat } from "@/server/day-format";
import { draftFor } from "@/server/notices/drafting";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { restoreVersion } from "../actions";

const plain = ({ title, body }: { title: string; body: RichText }) => `${title}\n${toPlain(body)}`;

/** What the draft said before, each against what it says now; nothing that was typed is lost. */
export default page<{ id: string }>({
  permission: "notices.write",
  async render({ viewer, params }) {
    const notice = await draftFor(viewer, params.id);
    if (!notice) notFound();
    const t = await getTranslations("noticeEditor");
    const { short } = await dayFormat();
    const versions = await listDraftVersions(notice);
    const words = { added: t("clash.added"), removed: t("clash.removed"), same: t("clash.same") };
    return (
      <div className="stack column-wide">
        <p className="back">
          <a href={`/office/notices/${notice.id}/edit`}>← {t("edit.title")}</a>
        </p>
        <Title>{t("edit.versions")}</Title>
        <p className="hint">{t("versions.hint")}</p>
        {versions.length === 0 && <p className="empty">{t("versions.none")}</p>}
        {versions.map((one) => (
          <details key={one.version} className="part">
            <summary>
              {t("versions.one", {
                day: short(dayOf(one.savedAt)),
                time: timeOf(one.savedAt),
                name: one.editorName ?? "",
              })}
            </summary>
            <Difference lines={difference(plain(one), plain(notice))} words={words} />
            <Form action={restoreVersion} once={newOnce()}>
              <input type="hidden" name="id" value={notice.id} />
              <input type="hidden" name="version" value={one.version} />
              <Button kind="plain">{t("versions.restore")}</Button>
            </Form>
          </details>
        ))}
      </div>
    );
  },
});
