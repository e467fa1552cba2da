import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { moveComplaint } from "@/app/(villager)/my/complaints/actions";
import { Due } from "@/components/clocks/due";
import { NoticeSteps } from "@/components/notices/notice-steps";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { listClocks } from "@/db/queries/clocks";
import { findComplaint } from "@/db/queries/disclosure-complaints";
import {
  type ComplaintFacts,
  type ComplaintState,
  type ComplaintStep,
  complaintFlow,
} from "@/domain/disclosure/complaints";
import { openSteps } from "@/domain/flow";
import { maskedName, maskedPhone } from "@/domain/masking";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** One complaint for who handles it: what was said, the item, what can be done. Who complained stays masked. */
export default page<{ id: string }>({
  permission: "complaints.read",
  async render({ viewer, params, held }) {
    const complaint = await findComplaint(viewer, params.id);
    if (!complaint) notFound();
    const { case: it, itemId } = complaint;
    const t = await getTranslations("disclosureComplaints");
    const { moment } = await dayFormat();
    const tell = await dueTeller();
    const steps = openSteps<ComplaintStep, ComplaintState, ComplaintFacts>(
      complaintFlow,
      viewer,
      complaint.facts,
    );
    const [clock] = await listClocks(complaint);
    const facts: [string, string][] = [
      [t("number"), it.receiptNo ?? ""],
      [t("village"), complaint.villageName],
      [t("ground"), t(`grounds.${complaint.ground}`)],
      [
        t("who"),
        `${maskedName(it.applicantName)}　${it.applicantPhone ? maskedPhone(it.applicantPhone) : ""}`,
      ],
    ];
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/disclosure/complaints">← {t("officeBack")}</a>
        </p>
        <Title>{it.title}</Title>
        <p className="dotted">
          <strong>{t(`state.${it.state}.name`)}</strong>
          {clock && <Due {...tell(clock)} />}
        </p>
        <div className="with-side">
          <div className="stack">
            <dl className="facts">
              {facts.flatMap(([name, value]) => [
                <dt key={name}>{name}</dt>,
                <dd key={`${name}:`}>{value}</dd>,
              ])}
            </dl>
            <p className="pre-line">{complaint.text}</p>
            {itemId && (
              <p>
                <a href={`/office/disclosure/${itemId}`}>
                  {t("seeItem")}：{complaint.itemTitle}
                </a>
              </p>
            )}
            {complaint.answer && <p className="report pre-line">{complaint.answer}</p>}
          </div>
          <div className="stack">
            <section aria-labelledby="work" className={steps.length > 0 ? "part todo" : "stack-small"}>
              <h2 id="work">{t(steps.length > 0 ? "todo" : "noneOpen")}</h2>
              <NoticeSteps
                {...{ id: it.id, version: it.version, once: newOnce(), action: moveComplaint, before: held }}
                steps={steps.map((name) => ({ name, label: t(`steps.${name}`) }))}
                danger={[]}
                opinionFor={steps.length > 0 ? "steps" : null}
                isQuiet={false}
                phrases={[]}
                words={{ opinion: t("opinion"), hint: t("opinionHint"), usual: "", more: "" }}
              />
            </section>
            <Timeline events={await happeningsForStaff(complaint)} title={t("history")} format={moment} />
          </div>
        </div>
      </div>
    );
  },
});
