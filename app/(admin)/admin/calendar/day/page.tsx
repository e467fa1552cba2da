import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedCalendar } from "@/db/queries/calendar";
import { isDay } from "@/domain/calendar/day";
import { natureOf } from "@/domain/calendar/work-calendar";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { submitDay } from "../actions";

export default page({
  permission: "calendar.manage",
  async render({ search, held }) {
    const t = await getTranslations("calendar");
    const asked = one(search, "on");
    const now = isDay(asked) ? natureOf(await publishedCalendar(), asked) : null;
    const nature = now?.kind === "holiday" ? "off" : now?.kind === "makeUp" ? "work" : undefined;
    return (
      <div className="column stack">
        <Title>{t("dayTitle")}</Title>
        <Form action={submitDay} once={newOnce()} before={held}>
          <Field name="on" type="date" label={t("day")} value={isDay(asked) ? asked : undefined} />
          <Radios
            name="nature"
            label={t("nature")}
            value={nature}
            choices={[
              { value: "off", label: t("natureOff") },
              { value: "work", label: t("natureWork") },
              { value: "plain", label: t("naturePlain") },
            ]}
          />
          <Field
            name="name"
            label={t("dayName")}
            hint={t("dayNameHint")}
            value={now?.name}
            maxLength={20}
            isOptional
          />
          <Field name="reason" label={t("dayReason")} maxLength={60} />
          <Button>{t("preview")}</Button>
        </Form>
      </div>
    );
  },
});
