import "server-only";
import type { ShownCase } from "@/db/queries/cases";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { spacedCode } from "@/domain/cases/codes";
import { isTheirs } from "@/domain/cases/facts";
import { maskedPhone } from "@/domain/masking";
import { absolute } from "@/server/absolute";
import type { Download } from "@/server/download";
import { spoken, spokenDay } from "@/server/spoken";
import { casePaper, part } from "./paper";

/** The applicant as on paper: the name, and the phone with its middle hidden. */
export const whoOnPaper = ({ applicantName, applicantPhone }: ShownCase["case"]): string =>
  applicantPhone ? `${applicantName}　${maskedPhone(applicantPhone)}` : applicantName;

/** 收件凭证 of a matter without materials: number, code, square; only for those whose matter it is. */
export async function receiptPaper(
  viewer: Viewer,
  thing: ShownCase | null,
  paper: string,
): Promise<Download | null> {
  if (paper !== "receipt.pdf" || !thing) return null;
  const { receiptNo, queryCode, submittedAt, title } = thing.case;
  if (!receiptNo || !submittedAt || !isTheirs(viewer, thing.case)) return null;
  const say = spoken("cases");
  const made = {
    title: say("receipt.title"),
    facts: [
      [say("receipt.number"), receiptNo],
      [say("receipt.matter"), title],
      [say("receipt.who"), whoOnPaper(thing.case)],
      [say("receipt.code"), spacedCode(queryCode ?? "")],
      [say("receipt.when"), spokenDay(dayOf(submittedAt))],
      [say("receipt.where"), `${thing.officeName}　${thing.officePhone}`],
    ] as [string, string][],
    parts: part("", [say("receipt.keep")]),
    day: submittedAt,
    qr: absolute(`/track?no=${receiptNo}`),
  };
  return casePaper(made, say("receipt.title"), thing);
}
