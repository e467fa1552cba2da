import { getTranslations } from "next-intl/server";
import { enterAsk } from "@/app/_asks/actions";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { postsFor } from "@/domain/access";
import { askChannels } from "@/domain/asks/input";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** For people without a phone or without the words: a clerk writes, they get the receipt. */
export default page({
  permission: "asks.fileForOther",
  async render({ viewer, held }) {
    const t = await getTranslations("asks");
    const villages = await publishedVillages();
    const post = postsFor(viewer, "asks.fileForOther")[0];
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/asks">← {t("staff.title")}</a>
        </p>
        <Title>{t("forOther")}</Title>
        <p className="hint">{t("forOtherHint")}</p>
        <Form action={enterAsk} once={newOnce()} before={held} className="stack asked">
          <Field name="text" label={t("text")} lines={5} maxLength={2000} />
          <Select
            name="channel"
            label={t("channel")}
            value={post?.villageId ? "village" : "window"}
            choices={askChannels.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
          />
          <Field name="name" label={t("name")} autoComplete="off" maxLength={40} />
          <Field
            name="phone"
            type="tel"
            label={t("phone")}
            hint={t("phoneHint")}
            isOptional
            autoComplete="off"
            maxLength={11}
          />
          <Field
            name="idNumber"
            label={t("idNumber")}
            hint={t("idNumberHint")}
            isOptional
            autoComplete="off"
            maxLength={18}
          />
          <Select
            name="villageId"
            label={t("village")}
            isOptional
            empty={t("noVillage")}
            value={post?.villageId ?? ""}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="place" label={t("place")} hint={t("placeHint")} isOptional maxLength={100} />
          <Button>{t("send")}</Button>
        </Form>
      </div>
    );
  },
});
