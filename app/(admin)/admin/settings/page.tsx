import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks, Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { settingNames } from "@/domain/people/setting-input";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { publishedSettings } from "@/server/settings";
import { changeSettings } from "./actions";

/** What the portal says about itself, and how strictly people sign in. */
export default page({
  permission: "settings.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    const settings = await publishedSettings();
    return (
      <div className="stack column">
        <Title>{t("settings")}</Title>
        <Form action={changeSettings} once={newOnce()} before={held}>
          {settingNames.map((name) => (
            <Field
              key={name}
              name={name}
              label={t(`setting.${name}`)}
              hint={t(`settingHint.${name}`)}
              value={settings[name]}
            />
          ))}
          <Checks
            name="isTotpRequired"
            label={t("setting.isTotpRequired")}
            hint={t("settingHint.isTotpRequired")}
            value={settings.isTotpRequired ? ["yes"] : []}
            choices={[{ value: "yes", label: t("on") }]}
          />
          <Checks
            name="isInformationFeeOn"
            label={t("setting.isInformationFeeOn")}
            hint={t("settingHint.isInformationFeeOn")}
            value={settings.isInformationFeeOn ? ["yes"] : []}
            choices={[{ value: "yes", label: t("on") }]}
          />
          <Button>{t("save")}</Button>
        </Form>
      </div>
    );
  },
});
