import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { keepAsk, sendAsk } from "@/app/_asks/actions";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedVillages } from "@/db/queries/villages";
import { can } from "@/domain/access";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { publishedSettings } from "@/server/settings";

/** 有事问一声: one door for whoever does not know the right word. Nothing is asked but what it is about. */
export default page({
  permission: "portal.enter",
  async render({ viewer, held }) {
    if (can(viewer, "asks.fileForOther")) redirect("/office/asks/new");
    const t = await getTranslations("asks");
    const { phone } = await publishedSettings();
    const villages = await publishedVillages();
    const isGuest = viewer.kind !== "villager";
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("lead")}</p>
        <Form action={isGuest ? keepAsk : sendAsk} once={newOnce()} before={held} className="stack asked">
          <Field name="text" label={t("text")} hint={t("textHint")} lines={5} maxLength={2000} />
          <Select
            name="villageId"
            label={t("village")}
            isOptional
            empty={t("noVillage")}
            value={viewer.villageId ?? ""}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="place" label={t("place")} hint={t("placeHint")} isOptional maxLength={100} />
          <p className="hint">{t("photosLater")}</p>
          <Button>{t("send")}</Button>
        </Form>
        {isGuest && <p className="hint">{t("signInFirst")}</p>}
        <p className="hint">{t("urgent", { phone })}</p>
      </div>
    );
  },
});
