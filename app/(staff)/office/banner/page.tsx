import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { publishedSettings } from "@/server/settings";
import { clearBanner, raiseBanner } from "./actions";

/** The line on top of every page in an emergency: raised and taken down by the office's director or a leader. */
export default page({
  permission: "banner.raise",
  async render({ held }) {
    const t = await getTranslations("people");
    const { banner, bannerLink } = await publishedSettings();
    return (
      <div className="stack column">
        <Title>{t("banner")}</Title>
        <p className="quiet">{t("bannerHint")}</p>
        <p>{banner ? t("bannerUp", { text: banner }) : t("bannerDown")}</p>
        <Form action={raiseBanner} once={newOnce()} before={held}>
          <Field name="banner" label={t("bannerText")} hint={t("bannerTextHint")} lines={2} value={banner} />
          <Field
            name="bannerLink"
            label={t("bannerLink")}
            hint={t("bannerLinkHint")}
            isOptional
            value={bannerLink}
          />
          <Button>{t("raiseBanner")}</Button>
        </Form>
        {banner && (
          <Form action={clearBanner} once={newOnce()}>
            <Button kind="danger">{t("clearBanner")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
