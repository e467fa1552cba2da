import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { orderClasses, orderLevels } from "@/domain/hotline/kinds";
import { momentInField } from "@/domain/hotline/text";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { enterByHand } from "../actions";

/** One work order typed in as it stands in the 12345 system. */
export default page({
  permission: "hotline.enter",
  async render({ held }) {
    const t = await getTranslations("hotline");
    const villages = await publishedVillages();
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/hotline">← {t("title")}</a>
        </p>
        <Title>{t("new.title")}</Title>
        <p className="hint">{t("new.hint")}</p>
        <Form action={enterByHand} once={newOnce()} before={held}>
          <Field name="hotlineNo" label={t("columns.hotlineNo")} maxLength={40} />
          <Field name="title" label={t("columns.title")} hint={t("new.titleHint")} maxLength={60} />
          <Select
            name="orderClass"
            label={t("columns.orderClass")}
            empty={t("new.choose")}
            choices={orderClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
          />
          <Radios
            name="level"
            label={t("columns.level")}
            value="normal"
            choices={orderLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
          />
          <Field
            name="dispatchedAt"
            type="datetime-local"
            label={t("columns.dispatchedAt")}
            hint={t("new.timeHint")}
            value={momentInField(new Date())}
          />
          <Field
            name="content"
            label={t("columns.content")}
            hint={t("new.contentHint")}
            lines={5}
            maxLength={2000}
          />
          <Field
            name="callerName"
            label={t("columns.callerName")}
            hint={t("new.callerHint")}
            isOptional
            autoComplete="off"
            maxLength={40}
          />
          <Field
            name="callerPhone"
            type="tel"
            label={t("columns.callerPhone")}
            isOptional
            autoComplete="off"
            maxLength={20}
          />
          <Select
            name="villageId"
            label={t("columns.village")}
            isOptional
            empty={t("new.noVillage")}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="place" label={t("columns.place")} isOptional maxLength={120} />
          <Field
            name="givenLimit"
            label={t("columns.givenLimit")}
            hint={t("new.limitHint")}
            isOptional
            maxLength={40}
          />
          <Button>{t("new.save")}</Button>
        </Form>
      </div>
    );
  },
});
