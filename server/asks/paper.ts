import "server-only";
import { findAsk } from "@/db/queries/asks";
import { findConsultation } from "@/db/queries/consultations";
import { findReport } from "@/db/queries/reports";
import type { Viewer } from "@/domain/access";
import { receiptPaper } from "@/server/cases/receipt-paper";
import type { Download } from "@/server/download";

/** 收件凭证 of asks, questions and fault reports. */
export async function paperOf(viewer: Viewer, id: string, paper: string): Promise<Download | null> {
  if (paper !== "receipt.pdf") return null;
  const thing =
    (await findAsk(viewer, id)) ?? (await findConsultation(viewer, id)) ?? (await findReport(viewer, id));
  return receiptPaper(viewer, thing, paper);
}
