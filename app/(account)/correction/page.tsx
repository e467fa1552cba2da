import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { publishedSettings } from "@/server/settings";
import { sendCorrection } from "./actions";

/** 纠错和意见: reached from every page (public.md §6.4), no account needed. */
export default page({
  permission: "portal.enter",
  async render({ search, held }) {
    const t = await getTranslations("home.correction");
    const { phone } = await publishedSettings();
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("lead")}</p>
        <Form action={sendCorrection} once={newOnce()} before={held}>
          <Field
            name="path"
            label={t("path")}
            hint={t("pathHint")}
            value={one(search, "path", 300)}
            maxLength={300}
            isOptional
          />
          <Field name="text" label={t("text")} hint={t("textHint")} lines={6} maxLength={1000} />
          <Field name="contact" label={t("contact")} hint={t("contactHint")} maxLength={60} isOptional />
          <Button>{t("send")}</Button>
        </Form>
        <p className="hint">{t("other", { phone })}</p>
      </div>
    );
  },
});
