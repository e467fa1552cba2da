import { getTranslations } from "next-intl/server";
import { NoticeSteps } from "@/components/notices/notice-steps";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { listOpenDesks } from "@/db/queries/assignments";
import type { Report } from "@/db/queries/finance-reports";
import { can, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { buttonSteps, isAgency, type ReportStep, reportStepOf } from "@/domain/finance/states";
import { refusal } from "@/domain/flow";
import type { Outcome } from "@/domain/outcome";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { moveAccounts, urgeReport } from "../../actions";

const dangerous: ReadonlySet<ReportStep> = new Set(["dropCorrection"]);
const talking: ReadonlySet<ReportStep> = new Set(["sendBack", "support", "object"]);

type Props = { viewer: Viewer; report: Report; held: Outcome | undefined };

/** What the viewer may do now, and on whose desk it lies. */
export async function Work({ viewer, report, held }: Props) {
  const t = await getTranslations("finance");
  const { short } = await dayFormat();
  const steps = buttonSteps.filter((name) => refusal(reportStepOf(name), viewer, report) === null);
  const desks = await listOpenDesks(report);
  const mayImport =
    isAgency(viewer, report) &&
    report.publishedVersion === null &&
    ["awaited", "draft"].includes(report.state);
  const phrases = steps.includes("support") ? (["first"] as const) : (["second", "third"] as const);
  const asksOpinion = steps.some((name) => talking.has(name));
  const choice = (name: ReportStep) => ({ name, label: t(`steps.${name as "submit"}`) });
  const isMine = steps.length > 0 || mayImport;
  return (
    <section aria-labelledby="work" className={isMine ? "part todo" : "stack-small"}>
      <h2 id="work">{t(isMine ? "todo" : "nothing")}</h2>
      <p className="hint">{t(`guide.${report.state}`)}</p>
      {desks.map(({ id, holderName, postName, openedAt }) => (
        <p key={id} className="dotted">
          <span>
            <strong>{holderName ?? t("vacant")}</strong>　{postName}
          </span>
          <span className="hint">{t("since", { day: short(dayOf(openedAt)) })}</span>
        </p>
      ))}
      {mayImport && (
        <a
          className={`button ${report.state === "awaited" ? "button-primary" : "button-plain"}`}
          href={`/office/finance/reports/${report.id}/import`}
        >
          {t(report.state === "awaited" ? "report.import" : "report.importAgain")}
        </a>
      )}
      <NoticeSteps
        {...{ id: report.id, version: report.revision, once: newOnce(), action: moveAccounts, before: held }}
        steps={steps.filter((name) => !dangerous.has(name)).map(choice)}
        danger={steps.filter((name) => dangerous.has(name)).map(choice)}
        opinionFor={asksOpinion ? "steps" : null}
        isQuiet={false}
        phrases={asksOpinion ? phrases.map((each) => t(`phrases.${each}`)) : []}
        words={{ opinion: t("opinion"), hint: t("opinionHint"), usual: t("usual"), more: t("more") }}
      />
      {can(viewer, "finance.urge") && desks.length > 0 && !isMine && (
        <Form action={urgeReport} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={report.id} />
          <Button kind="plain">{t("report.urge")}</Button>
        </Form>
      )}
    </section>
  );
}
