import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedConsultation } from "@/db/queries/information-consultations";
import { maskedName } from "@/domain/masking";
import { dayFormat } from "@/server/day-format";
import { digestOf } from "@/server/digest";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { answerConsultation } from "../actions";

const answers = ["agrees", "partly", "objects"] as const;

/** The letter and the place to answer it, for whoever holds the link: who asks is masked, nothing else of them is shown. */
export default page<{ secret: string }>({
  permission: "portal.enter",
  async render({ params, held }) {
    const letter = await publishedConsultation(digestOf(params.secret));
    if (!letter) notFound();
    const t = await getTranslations("information");
    const { long } = await dayFormat();
    const { officeName: office, officePhone: phone } = letter;
    const rows: [string, string][] = [
      [t("number"), letter.receiptNo ?? ""],
      [t("consult.party"), letter.party],
      [t("consult.applicant"), `${t(`types.${letter.applicantType}`)}　${maskedName(letter.applicantName)}`],
      [t("consult.question"), letter.question],
      [t("consult.due"), long(letter.dueOn)],
    ];
    return (
      <div className="column stack">
        <Title>{t("consult.title")}</Title>
        <p>{t("consult.text")}</p>
        <dl className="facts">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="pre-line">{value}</dd>
            </div>
          ))}
        </dl>
        <Form action={answerConsultation} once={newOnce()} before={held}>
          <input type="hidden" name="secret" value={params.secret} />
          <Radios
            name="answer"
            label={t("consult.answer")}
            choices={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
          />
          <Field name="text" label={t("consult.reason")} lines={4} maxLength={1500} />
          <Button>{t("consult.send")}</Button>
        </Form>
        <p className="hint">{t("consult.silence")}</p>
        <p className="hint">{t("consult.contact", { office, phone })}</p>
      </div>
    );
  },
});
