import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseReceipt } from "@/app/_cases/receipt";
import { findPetition } from "@/db/queries/petitions";
import { publishedReceipt } from "@/db/queries/tracking";
import { isFiler } from "@/domain/petitions/facts";
import { digestOf } from "@/server/digest";
import type { Visit } from "@/server/page";
import { maskedPetitioner } from "@/server/petitions/identity";
import { petitionsPath } from "@/server/petitions/writing";

/** 收件凭证: for whoever filed it, while they may see it; the query code stands on it. */
export async function ReceiptPage({ viewer, params }: Visit<{ id: string }>) {
  const petition = await findPetition(viewer, params.id);
  if (!petition?.case.receiptNo || !isFiler(viewer, petition.facts)) notFound();
  const t = await getTranslations("petitions.receipt");
  const who = viewer.kind === "villager" ? petition.case.applicantName : maskedPetitioner(petition);
  return (
    <CaseReceipt thing={petition} who={who} path={`${petitionsPath(viewer)}/${petition.id}`}>
      <p>{t("rights")}</p>
    </CaseReceipt>
  );
}

/** The same for who may not see the petition again: number and code for a quarter of an hour. */
export async function ReceiptByPass({ params }: Visit<{ pass: string }>) {
  const thing = await publishedReceipt(digestOf(params.pass));
  if (!thing) notFound();
  const t = await getTranslations("petitions");
  return (
    <CaseReceipt thing={thing} who={t("title")} path={`/track?no=${thing.case.receiptNo}`} hasPdf={false}>
      <p className="report">{t("receipt.gone")}</p>
      <p>{t("receipt.rights")}</p>
    </CaseReceipt>
  );
}
