import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { publishedSettings } from "@/server/settings";
import { track } from "./actions";

/** 查进度: number and query code, no account. The square on the receipt brings the number along, never the code. */
export default page({
  permission: "portal.enter",
  async render({ search, held }) {
    const t = await getTranslations("applications.track");
    const { phone } = await publishedSettings();
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("intro")}</p>
        <Form action={track} once={newOnce()} before={held}>
          <Field
            name="number"
            label={t("number")}
            hint={t("numberHint")}
            value={one(search, "no")}
            autoComplete="off"
            maxLength={40}
          />
          <Field name="code" label={t("code")} hint={t("codeHint")} autoComplete="off" maxLength={40} />
          <Button>{t("look")}</Button>
        </Form>
        <p className="hint">{t("lost", { phone })}</p>
      </div>
    );
  },
});
