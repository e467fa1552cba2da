import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfficeChoice } from "@/app/_asks/office-choice";
import { Said } from "@/app/_asks/said";
import { moveReport } from "@/app/_reports/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findReport } from "@/db/queries/reports";
import { refusal } from "@/domain/flow";
import { reportOfficeSteps, reportStep } from "@/domain/reports/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { publicLine } from "@/server/reports/public-line";

/** One step of a fault report, with what the lifecycle asks for. */
export default page<{ id: string; step: string }>({
  permission: "reports.read",
  async render({ viewer, params, held }) {
    const thing = await findReport(viewer, params.id);
    const step = reportOfficeSteps.find((each) => each === params.step);
    if (!thing || !step || refusal(reportStep(step), viewer, thing.facts)) notFound();
    const t = await getTranslations("reports");
    const { report } = thing;
    const where = [thing.placeVillage, report.place].filter(Boolean).join("，");
    const hint = { mend: t("staff.mendedHint"), returnWrong: t("staff.returnHint"), close: undefined };
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/reports/${thing.id}`}>← {thing.case.title}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        <Said title={t("staff.text")} text={report.text} where={where} whereTitle={t("staff.where")} />
        <Form action={moveReport} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={thing.id} />
          <input type="hidden" name="version" value={thing.case.version} />
          {step === "assign" && (
            <>
              <OfficeChoice
                {...{ viewer, text: report.text }}
                words={{
                  label: t("staff.chooseOffice"),
                  empty: t("staff.pick"),
                  why: (reasons) => t("staff.because", { reasons }),
                }}
              />
              <Field
                name="publicText"
                label={t("staff.publicText")}
                hint={t("staff.publicTextHint")}
                value={report.publicText || publicLine(report.category, thing.placeVillage)}
                maxLength={120}
              />
            </>
          )}
          {step === "start" && <Field name="dueOn" type="date" label={t("staff.dueOn")} />}
          {(step === "mend" || step === "returnWrong" || step === "close") && (
            <Field
              name="opinion"
              label={t(step === "mend" ? "staff.mendedWords" : "staff.opinion")}
              hint={hint[step]}
              lines={3}
              maxLength={500}
            />
          )}
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/reports/${thing.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
