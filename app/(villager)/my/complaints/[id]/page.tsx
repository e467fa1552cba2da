import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StatusPanel } from "@/components/cases/status-panel";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { complaintCourse, findComplaint } from "@/db/queries/disclosure-complaints";
import { spacedCode } from "@/domain/cases/codes";
import { isTheirs } from "@/domain/cases/facts";
import { type ComplaintFacts, type ComplaintState, complaintFlow } from "@/domain/disclosure/complaints";
import { refusal, type Step } from "@/domain/flow";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { courseTold } from "@/server/cases/status";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { moveComplaint } from "../actions";

/** A villager's own complaint: how it stands, what was answered, what happened. */
export default page<{ id: string }>({
  permission: "complaints.file",
  async render({ viewer, params, held }) {
    const complaint = await findComplaint(viewer, params.id);
    if (!complaint || !isTheirs(viewer, complaint.facts)) notFound();
    const { case: it, itemId } = complaint;
    const t = await getTranslations("disclosureComplaints");
    const { moment } = await dayFormat();
    const withdraw: Step<ComplaintState, ComplaintFacts> = complaintFlow.withdraw;
    return (
      <div className="with-side">
        <div className="stack">
          <p className="back">
            <a href="/my">← {t("back")}</a>
          </p>
          <Title>{it.title}</Title>
          <StatusPanel {...(await courseTold(complaintCourse(complaint)))} />
          {complaint.answer && (
            <section aria-labelledby="answer" className="part">
              <h2 id="answer">{t("answerTitle")}</h2>
              <p className="pre-line">{complaint.answer}</p>
              <p>
                <a href={`/papers/${it.id}/answer.pdf`}>{t("answerPdf")}</a>
              </p>
            </section>
          )}
          <section aria-labelledby="said" className="part">
            <h2 id="said">{t("itsText")}</h2>
            <p className="hint dotted">
              <span>{complaint.villageName}</span>
              <span>{t(`grounds.${complaint.ground}`)}</span>
              {itemId && complaint.itemTitle && (
                <a href={`/villages/${complaint.villageId}/items/${itemId}`}>{complaint.itemTitle}</a>
              )}
            </p>
            <p className="pre-line">{complaint.text}</p>
          </section>
          <section aria-labelledby="receipt" className="part">
            <h2 id="receipt">{t("receipt")}</h2>
            <dl className="facts">
              <dt>{t("number")}</dt>
              <dd className="number">{it.receiptNo}</dd>
              <dt>{t("code")}</dt>
              <dd className="number">{spacedCode(it.queryCode ?? "")}</dd>
            </dl>
            <a className="button button-plain" href={`/my/complaints/${it.id}/receipt`}>
              {t("receiptOpen")}
            </a>
          </section>
          {refusal(withdraw, viewer, complaint.facts) === null && (
            <details>
              <summary>{t("withdrawAsk")}</summary>
              <Form action={moveComplaint} once={newOnce()} before={held} className="stack-small">
                <input type="hidden" name="id" value={it.id} />
                <input type="hidden" name="version" value={it.version} />
                <input type="hidden" name="step" value="withdraw" />
                <Button kind="danger">{t("steps.withdraw")}</Button>
              </Form>
            </details>
          )}
        </div>
        <Timeline events={await happeningsForApplicant(complaint)} title={t("history")} format={moment} />
      </div>
    );
  },
});
