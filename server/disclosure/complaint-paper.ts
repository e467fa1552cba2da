import "server-only";
import { type Complaint, findComplaint } from "@/db/queries/disclosure-complaints";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { spacedCode } from "@/domain/cases/codes";
import { isTheirs } from "@/domain/cases/facts";
import { maskedName } from "@/domain/masking";
import { absolute } from "@/server/absolute";
import { casePaper, type Paper, part } from "@/server/cases/paper";
import type { Download } from "@/server/download";
import { spoken, spokenDay } from "@/server/spoken";

const say = spoken("disclosureComplaints");
const about = ({ case: it }: Complaint): [string, string][] => [
  [say("number"), it.receiptNo ?? ""],
  [say("matter"), it.title],
  [say("who"), maskedName(it.applicantName)],
];

/** 收件凭证 for the complainant alone, since the query code stands on it; 答复 once there is one. */
const papers: Record<string, (complaint: Complaint, viewer: Viewer) => Paper | null> = {
  receipt: (complaint, viewer) => {
    const { submittedAt, receiptNo, queryCode } = complaint.case;
    if (!submittedAt || !isTheirs(viewer, complaint.facts)) return null;
    return {
      title: say("receipt"),
      facts: [
        ...about(complaint),
        [say("code"), spacedCode(queryCode ?? "")],
        [say("filedOn"), spokenDay(dayOf(submittedAt))],
      ],
      parts: part(say("itsText"), [complaint.text]),
      day: submittedAt,
      qr: absolute(`/track?no=${receiptNo}`),
    };
  },
  answer: (complaint) => {
    const { closedAt } = complaint.case;
    if (!closedAt || !complaint.answer) return null;
    return {
      title: say("answerPaper"),
      facts: [...about(complaint), [say("village"), complaint.villageName]],
      parts: part("", [complaint.answer]),
      day: closedAt,
    };
  },
};

export async function complaintPaper(viewer: Viewer, id: string, paper: string): Promise<Download | null> {
  const key = paper.replace(/\.pdf$/, "");
  if (!Object.hasOwn(papers, key)) return null;
  const complaint = await findComplaint(viewer, id);
  const made = complaint && papers[key]?.(complaint, viewer);
  return made ? casePaper(made, made.title, complaint) : null;
}
