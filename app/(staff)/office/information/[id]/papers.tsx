import { getTranslations } from "next-intl/server";
import type { Information } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { can, type Viewer } from "@/domain/access";
import { dayFormat } from "@/server/day-format";

/** What the office has put in writing on the way: correction, extension, fee, consultation. */
export async function Papers({ viewer, information }: { viewer: Viewer; information: Information }) {
  const t = await getTranslations("information");
  const { long } = await dayFormat();
  const { id, request } = information;
  const { extensionDays, extensionReason, fee, receivedOn } = request;
  const isInside = can(viewer, "information.find") || can(viewer, "information.readAll");
  const hasLetter = isInside && (await listConsultations(information)).length > 0;
  const papers = [
    { key: "correction.pdf", is: request.correctionAskedAt !== null, word: t("own.notice") },
    { key: "extension.pdf", is: request.extendedAt !== null, word: t("own.extension") },
    { key: "consultation.pdf", is: hasLetter, word: t("staff.letterPdf") },
    { key: "fee.pdf", is: fee !== null, word: t("own.fee") },
  ].filter(({ is }) => is);
  return (
    <section aria-labelledby="papers" className="part stack-small">
      <h2 id="papers">{t("staff.papers")}</h2>
      <dl className="facts">
        {receivedOn && (
          <div className="contents">
            <dt>{t("staff.receivedOn")}</dt>
            <dd>{long(receivedOn)}</dd>
          </div>
        )}
        {extensionDays && (
          <div className="contents">
            <dt>{t("staff.extension")}</dt>
            <dd>{t("staff.extensionText", { days: extensionDays, reason: extensionReason ?? "" })}</dd>
          </div>
        )}
        {fee && (
          <div className="contents">
            <dt>{t("staff.fee")}</dt>
            <dd>
              {t("staff.feeText", {
                count: fee.count,
                unit: t(`feeUnits.${fee.basis}`),
                yuan: fee.yuan,
                day: long(fee.dueOn),
              })}
              {fee.receipt && `　${t("staff.feePaid", { receipt: fee.receipt })}`}
            </dd>
          </div>
        )}
      </dl>
      {papers.length > 0 && (
        <ul className="plain-links">
          {papers.map(({ key, word }) => (
            <li key={key}>
              <a className="tap" href={`/papers/${id}/${key}`}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
