import { getTranslations } from "next-intl/server";
import type { Application } from "@/db/queries/applications";
import { listSupplements } from "@/db/queries/supplements";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";

/** What the office has put in writing so far: supplement notices, 容缺, special procedure, the proposal. */
export async function Papers({ application, isInside }: { application: Application; isInside: boolean }) {
  const t = await getTranslations("applications");
  const { long } = await dayFormat();
  const notices = await listSupplements(application);
  const { gap, pause, proposal, decision } = application.application;
  const names = new Map(application.guide.materials.map(({ key, name }) => [key, name]));
  return (
    <>
      {notices.map((notice, at) => (
        <section key={notice.id} className="part">
          <h2>{t("staff.supplementOf", { day: long(dayOf(notice.issuedAt)) })}</h2>
          <ul className="bullets">
            {notice.items.map(({ key, name, what }) => (
              <li key={key}>
                <strong>{name}</strong>：{what}
              </li>
            ))}
          </ul>
          {notice.text && <p>{notice.text}</p>}
          {at === 0 && (
            <p className="no-print">
              <a className="tap" href={`/papers/${application.id}/supplement.pdf`}>
                {t("papers.downloadSupplement")}
              </a>
            </p>
          )}
          <p className="hint">
            {notice.answeredAt
              ? t("staff.answeredOn", { day: long(dayOf(notice.answeredAt)) })
              : t("staff.answerBy", { day: long(notice.dueOn) })}
          </p>
        </section>
      ))}
      {gap && (
        <section className="part">
          <h2>{t("state.acceptedWithGap.name")}</h2>
          <p>{gap.materials.map((key) => names.get(key) ?? key).join("、")}</p>
          <p className="hint">
            {gap.filledOn
              ? t("staff.answeredOn", { day: long(gap.filledOn) })
              : t("staff.answerBy", { day: long(gap.dueOn) })}
          </p>
        </section>
      )}
      {pause && (
        <section className="part">
          <h2>{t(`special.${pause.kind}`)}</h2>
          <p>{pause.reason}</p>
          <p className="hint">{t("staff.expectedUntil", { day: long(pause.expectedUntil) })}</p>
        </section>
      )}
      {isInside && proposal && !decision && (
        <section className="part">
          <h2>{t("staff.proposal")}</h2>
          <p>
            <span className={proposal.result === "approved" ? "tag tag-green" : "tag tag-red"}>
              {t(proposal.result === "approved" ? "decide.approval" : "decide.rejection")}
            </span>{" "}
            {proposal.text}
          </p>
          {proposal.reasons && <p className="hint">{proposal.reasons}</p>}
        </section>
      )}
    </>
  );
}
