import { getTranslations } from "next-intl/server";
import { sendConsultation } from "@/app/_consultations/actions";
import { Button } from "@/components/ui/button";
import { Checks, Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { natures } from "@/domain/consultations/states";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** A question or a suggestion, for who knows that it is one. */
export default page({
  permission: "my.enter",
  async render({ held }) {
    const t = await getTranslations("consultations");
    return (
      <div className="column stack">
        <Title>{t("new.title")}</Title>
        <p>{t("new.lead")}</p>
        <Form action={sendConsultation} once={newOnce()} before={held} className="stack asked">
          <Radios
            name="nature"
            label={t("new.nature")}
            value="consultation"
            choices={natures.map((nature) => ({ value: nature, label: t(`natures.${nature}`) }))}
          />
          <Field name="text" label={t("new.text")} hint={t("new.textHint")} lines={6} maxLength={2000} />
          <Checks
            name="isAgreed"
            label={t("new.agree")}
            hint={t("new.agreeHint")}
            isOptional
            choices={[{ value: "yes", label: t("new.agreeYes") }]}
          />
          <Button>{t("new.send")}</Button>
        </Form>
      </div>
    );
  },
});
