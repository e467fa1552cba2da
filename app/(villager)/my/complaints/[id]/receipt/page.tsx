import { notFound } from "next/navigation";
import { CaseReceipt } from "@/app/_cases/receipt";
import { findComplaint } from "@/db/queries/disclosure-complaints";
import { isTheirs } from "@/domain/cases/facts";
import { maskedName } from "@/domain/masking";
import { page } from "@/server/page";

/** 收件凭证: number and query code, for the complainant alone. */
export default page<{ id: string }>({
  permission: "complaints.file",
  async render({ viewer, params }) {
    const complaint = await findComplaint(viewer, params.id);
    if (!complaint || !isTheirs(viewer, complaint.facts)) notFound();
    return (
      <CaseReceipt
        thing={complaint}
        who={maskedName(complaint.case.applicantName)}
        path={`/my/complaints/${complaint.id}`}
      />
    );
  },
});
