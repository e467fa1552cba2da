import { notFound } from "next/navigation";
import { CaseReceipt } from "@/app/_cases/receipt";
import { findInformation } from "@/db/queries/information";
import type { Viewer } from "@/domain/access";
import { isTheirs } from "@/domain/information/facts";
import { maskedIdNumber } from "@/domain/masking";
import { informationPath } from "@/server/information/filing";
import type { Visit } from "@/server/page";
import { CheckScreen } from "./check-screen";
import { RequestForm } from "./request-form";

/** Somebody's own draft, or nothing. */
async function ownDraft(viewer: Viewer, id: string) {
  const draft = await findInformation(viewer, id);
  if (draft?.case.state !== "draft" || draft.case.filedById !== viewer.personId) notFound();
  return draft;
}

export async function EditPage({ viewer, params, held }: Visit<{ id: string }>) {
  return <RequestForm viewer={viewer} draft={await ownDraft(viewer, params.id)} held={held} />;
}

export async function CheckPage({ viewer, params, search }: Visit<{ id: string }>) {
  return <CheckScreen viewer={viewer} draft={await ownDraft(viewer, params.id)} search={search} />;
}

/** 收件凭证: only for those whose matter it is, since the query code stands on it. */
export async function ReceiptPage({ viewer, params }: Visit<{ id: string }>) {
  const information = await findInformation(viewer, params.id);
  const it = information?.case;
  if (!information || !it?.receiptNo || !isTheirs(viewer, information.facts)) notFound();
  const idNumber = it.applicantIdNumber ? `　${maskedIdNumber(it.applicantIdNumber)}` : "";
  return (
    <CaseReceipt
      thing={information}
      who={`${it.applicantName}${idNumber}`}
      path={`${informationPath(viewer)}/${it.id}`}
    />
  );
}
