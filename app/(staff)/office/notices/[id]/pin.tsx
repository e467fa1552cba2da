import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Notice } from "@/db/queries/notices";
import { can, type Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { isPinned } from "@/domain/notices/rules";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { pinNotice } from "../actions";

/** 置顶: through a last day, so that nothing stays on top for ever. */
export async function Pin({ viewer, notice }: { viewer: Viewer; notice: Notice }) {
  if (notice.state !== "published" || !can(viewer, "notices.pin")) return null;
  const t = await getTranslations("noticeDesk.pin");
  const { long } = await dayFormat();
  const today = dayOf(new Date());
  const { pinnedUntil } = notice;
  return (
    <section aria-labelledby="pin" className="stack-small">
      <h2 id="pin">{t("title")}</h2>
      {pinnedUntil && isPinned(pinnedUntil, today) ? (
        <Form action={pinNotice} once={newOnce()} className="stack-small">
          <p>{t("until", { day: long(pinnedUntil) })}</p>
          <input type="hidden" name="id" value={notice.id} />
          <input type="hidden" name="pinnedUntil" value="" />
          <Button kind="plain">{t("unpin")}</Button>
        </Form>
      ) : (
        <Form action={pinNotice} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={notice.id} />
          <Field name="pinnedUntil" type="date" label={t("lastDay")} value={addDays(today, 7)} />
          <Button kind="plain">{t("pin")}</Button>
        </Form>
      )}
    </section>
  );
}
