import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listLimits } from "@/db/queries/hotline-limits";
import { limitKeys, unitOf } from "@/domain/hotline/kinds";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { setLimits } from "../actions";

/** The township's own limits: local, so the office keeps them itself. */
export default page({
  permission: "hotline.limits",
  async render({ viewer, held }) {
    const t = await getTranslations("hotline.limits");
    const all = await getTranslations("hotline");
    const { limits, own } = await listLimits(viewer);
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/hotline">← {all("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="hint">{t("hint")}</p>
        <Form action={setLimits} once={newOnce()} before={held}>
          {limitKeys.map((key) => (
            <Field
              key={key}
              name={key}
              inputMode="numeric"
              maxLength={3}
              label={t(unitOf(key) === "hours" ? "hours" : "WD", { name: t(`key.${key}`) })}
              hint={own.has(key) ? t("own") : t("usualHint")}
              value={String(limits[key].amount)}
            />
          ))}
          <Button>{t("save")}</Button>
        </Form>
      </div>
    );
  },
});
