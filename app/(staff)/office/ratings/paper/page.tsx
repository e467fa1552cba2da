import { getTranslations } from "next-intl/server";
import { GradeFields } from "@/app/_cases/grade-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { enterPaperRating } from "../actions";

/** A sheet that somebody filled in at the window; entered as it stands there. */
export default page({
  permission: "ratings.enter",
  async render({ held }) {
    const t = await getTranslations("ratings.paper");
    const words = await getTranslations("applications");
    return (
      <div className="column stack">
        <p className="back">
          <a href="/office/ratings">← {t("back")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p>{t("text")}</p>
        <Form action={enterPaperRating} once={newOnce()} before={held}>
          <Field name="number" label={words("number")} hint={t("numberHint")} maxLength={40} />
          <GradeFields />
          <Button>{t("send")}</Button>
        </Form>
      </div>
    );
  },
});
