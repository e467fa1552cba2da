import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, FileField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findImport } from "@/db/queries/calendar-imports";
import { dayOf, yearOf } from "@/domain/calendar/day";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { submitNotice } from "../actions";

/** A year's notice, pasted; `from` brings back an earlier text to be corrected. */
export default page({
  permission: "calendar.manage",
  async render({ viewer, search, held }) {
    const t = await getTranslations("calendar");
    const from = one(search, "from");
    const before = /^[0-9a-f-]{36}$/.test(from) ? await findImport(viewer, from) : null;
    const year = one(search, "year") || String(before?.year ?? yearOf(dayOf(new Date())) + 1);
    return (
      <div className="column stack">
        <Title>{t("enterNotice")}</Title>
        <Form action={submitNotice} once={newOnce()} before={held}>
          <Field name="year" label={t("year")} value={year} inputMode="numeric" maxLength={4} />
          <Field
            name="notice"
            label={t("notice")}
            hint={t("noticeHint")}
            value={before?.notice}
            maxLength={60}
          />
          <Field
            name="announcedOn"
            type="date"
            label={t("announcedDay")}
            value={before?.announcedOn ?? undefined}
          />
          <Field name="source" label={t("source")} hint={t("sourceHint")} lines={14} value={before?.source} />
          <FileField
            name="sheet"
            label={t("sheet")}
            hint={t("sheetHint")}
            accept=".csv,.txt,.xlsx"
            isOptional
          />
          <Button>{t("preview")}</Button>
        </Form>
      </div>
    );
  },
});
