import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Qr } from "@/components/account/qr";
import { Title } from "@/components/ui/title";
import { findApplication } from "@/db/queries/applications";
import { publishedSettings } from "@/db/queries/settings";
import { isTheirs } from "@/domain/applications/facts";
import { spacedCode } from "@/domain/cases/codes";
import { applicationsPath } from "@/domain/cases/filing";
import { maskedIdNumber } from "@/domain/masking";
import { absolute } from "@/server/absolute";
import { partsOf } from "@/server/applications/parts";
import { dayFormat } from "@/server/day-format";
import type { Visit } from "@/server/page";
import { qrPath } from "@/server/qr";

/** 收件凭证: the number, the query code, what came, and where to ask. The square leads to the number only, never the code. */
export async function ReceiptPage({ viewer, params }: Visit<{ id: string }>) {
  const application = await findApplication(viewer, params.id);
  const it = application?.case;
  if (!application || !it?.receiptNo || !it.submittedAt || !isTheirs(viewer, application.facts)) notFound();
  const t = await getTranslations("applications");
  const { moment } = await dayFormat();
  const { townshipName } = await publishedSettings();
  const parts = (await partsOf(application)).filter(({ isGiven }) => isGiven);
  const path = `${applicationsPath(viewer)}/${it.id}`;
  const qr = qrPath(absolute(`/track?no=${it.receiptNo}`));
  return (
    <div className="column stack receipt">
      <p className="hint">{townshipName}</p>
      <Title>{t("receipt.title")}</Title>
      <p className="report report-good no-print">{t("receipt.done")}</p>
      <div className="receipt-body">
        <dl className="facts">
          <dt>{t("number")}</dt>
          <dd className="receipt-number">{it.receiptNo}</dd>
          <dt>{t("receipt.code")}</dt>
          <dd className="receipt-number">{spacedCode(it.queryCode ?? "")}</dd>
          <dt>{t("receipt.matter")}</dt>
          <dd>{it.title}</dd>
          <dt>{t("receipt.who")}</dt>
          <dd>
            {it.applicantName}　{maskedIdNumber(it.applicantIdNumber ?? "")}
          </dd>
          <dt>{t("receipt.when")}</dt>
          <dd>{moment(it.submittedAt)}</dd>
          <dt>{t("receipt.where")}</dt>
          <dd>
            {application.officeName}　{application.officePhone}
          </dd>
        </dl>
        <Qr {...qr} title={t("receipt.qr")} />
      </div>
      <section aria-labelledby="came" className="part">
        <h2 id="came">{t("receipt.came")}</h2>
        <ul className="bullets">
          {parts.map(({ key, name, files, isOnPaper }) => (
            <li key={key}>
              {name}{" "}
              <span className="quiet">
                {isOnPaper ? t("file.broughtOnPaper") : t("file.filesCount", { count: files.length })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p className="hint">{t("receipt.keep")}</p>
      <div className="row no-print">
        <a className="button button-primary" href={path}>
          {t("receipt.follow")}
        </a>
        <a className="button button-plain" href={`/papers/${it.id}/receipt.pdf`}>
          {t("receipt.pdf")}
        </a>
      </div>
    </div>
  );
}
