import "server-only";
import { type Application, findApplication } from "@/db/queries/applications";
import { listSupplements } from "@/db/queries/supplements";
import type { Viewer } from "@/domain/access";
import { isTheirs } from "@/domain/applications/facts";
import { dayOf } from "@/domain/calendar/day";
import { spacedCode } from "@/domain/cases/codes";
import { maskedIdNumber } from "@/domain/masking";
import { absolute } from "@/server/absolute";
import { openClocks } from "@/server/cases/clocks";
import { casePaper, type Paper, part } from "@/server/cases/paper";
import type { Download } from "@/server/download";
import { spoken, spokenDay } from "@/server/spoken";
import { partsOf } from "./parts";

type Make = (application: Application, viewer: Viewer) => Promise<Paper | null>;

const say = spoken("applications");
const about = ({ case: it }: Application): [string, string][] => [
  [say("number"), it.receiptNo ?? ""],
  [say("receipt.matter"), it.title],
  [say("receipt.who"), `${it.applicantName}　${maskedIdNumber(it.applicantIdNumber ?? "")}`],
];

/** 收件凭证: only for those whose matter it is, since the query code stands on it. */
const receipt: Make = async (application, viewer) => {
  const { receiptNo, queryCode, submittedAt } = application.case;
  if (!receiptNo || !submittedAt || !isTheirs(viewer, application.facts)) return null;
  const came = (await partsOf(application)).filter(({ isGiven }) => isGiven);
  const [due] = (await openClocks(application)).filter(({ rule }) => rule === "service.promise");
  const lines = came.map(({ name, isOnPaper }) =>
    isOnPaper ? `${name}（${say("file.broughtOnPaper")}）` : name,
  );
  return {
    title: say("receipt.title"),
    facts: [
      ...about(application),
      [say("receipt.code"), spacedCode(queryCode ?? "")],
      [say("receipt.when"), spokenDay(dayOf(submittedAt))],
      [say("receipt.where"), `${application.officeName}　${application.officePhone}`],
      ...(due ? ([[say("papers.dueOn"), spokenDay(due.dueOn)]] as [string, string][]) : []),
    ],
    parts: [...part(say("receipt.came"), lines, true), ...part("", [say("receipt.keep")])],
    day: submittedAt,
    qr: absolute(`/track?no=${receiptNo}`),
  };
};

/** 一次性告知书 (public.md §4.4): everything that is missing, and until when it may come. */
const supplement: Make = async (application) => {
  const [notice] = await listSupplements(application);
  if (!notice) return null;
  const { applicantName, title } = application.case;
  return {
    title: say("papers.supplement"),
    facts: about(application),
    parts: [
      ...part("", [say("papers.supplementSays", { name: applicantName, title })]),
      ...part(
        say("papers.missing"),
        notice.items.map(({ name, what }) => `${name}：${what}`),
        true,
      ),
      ...part("", [notice.text, say("papers.supplementUntil", { day: spokenDay(notice.dueOn) })]),
      ...part("", [say("papers.ask", { office: application.officeName, phone: application.officePhone })]),
    ],
    day: notice.issuedAt,
  };
};

/** 准予 or 不予, with reasons and remedies (行政许可法第三十八条; public.md §4.4). */
const decision: Make = async (application) => {
  const { decision: made, refusal } = application.application;
  const { decidedAt, closedAt, applicantName, title, state } = application.case;
  const refused = state === "notAccepted" && refusal;
  const day = decidedAt ?? closedAt;
  if ((!made && !refused) || !day) return null;
  const kind = refused ? "refused" : made?.result === "approved" ? "approved" : "rejected";
  const words = refused || made;
  return {
    title: say(`papers.${kind}`),
    facts: about(application),
    parts: [
      ...part("", [say(`papers.${kind}Says`, { name: applicantName, title }), made?.text ?? ""]),
      ...part(say("papers.reasons"), [words?.reasons ?? ""]),
      ...part(say("papers.remedies"), [words?.remedies ?? ""]),
    ],
    day,
  };
};

const papers: Record<string, { make: Make; name: () => string }> = {
  "receipt.pdf": { make: receipt, name: () => say("receipt.title") },
  "supplement.pdf": { make: supplement, name: () => say("papers.supplement") },
  "decision.pdf": { make: decision, name: () => say("papers.decision") },
};

/** A paper of an application for whoever may see the application; null for anybody else and for what was never issued. */
export async function paperOf(viewer: Viewer, id: string, paper: string): Promise<Download | null> {
  const kind = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  const application = kind && (await findApplication(viewer, id));
  const made = application && (await kind.make(application, viewer));
  if (!made) return null;
  return casePaper(made, kind.name(), application);
}
