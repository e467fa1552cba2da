import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseReceipt } from "@/app/_cases/receipt";
import { findApplication } from "@/db/queries/applications";
import { isTheirs } from "@/domain/applications/facts";
import { applicationsPath } from "@/domain/cases/filing";
import { maskedIdNumber } from "@/domain/masking";
import { partsOf } from "@/server/applications/parts";
import type { Visit } from "@/server/page";

/** 收件凭证: the number, the query code, what came, and where to ask. The square leads to the number only, never the code. */
export async function ReceiptPage({ viewer, params }: Visit<{ id: string }>) {
  const application = await findApplication(viewer, params.id);
  const it = application?.case;
  if (!application || !it?.receiptNo || !it.submittedAt || !isTheirs(viewer, application.facts)) notFound();
  const t = await getTranslations("applications");
  const parts = (await partsOf(application)).filter(({ isGiven }) => isGiven);
  return (
    <CaseReceipt
      thing={application}
      who={`${it.applicantName}　${maskedIdNumber(it.applicantIdNumber ?? "")}`}
      path={`${applicationsPath(viewer)}/${it.id}`}
    >
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
    </CaseReceipt>
  );
}
