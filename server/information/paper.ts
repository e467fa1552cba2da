import "server-only";
import { listClocks } from "@/db/queries/clocks";
import { findInformation, type Information } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { publishedSettings } from "@/db/queries/settings";
import { can, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { spacedCode } from "@/domain/cases/codes";
import { isTheirs } from "@/domain/information/facts";
import { outcomeFacts } from "@/domain/information/outcomes";
import { maskedIdNumber, maskedName } from "@/domain/masking";
import { absolute } from "@/server/absolute";
import { casePaper, type Paper, part } from "@/server/cases/paper";
import type { Download } from "@/server/download";
import { spoken, spokenDay } from "@/server/spoken";
import { copiesOf } from "./copies";

type Make = (information: Information, viewer: Viewer) => Promise<Paper | null>;

const say = spoken("information");
const word = (key: string): string => say(key as "matter");

const about = ({ case: it, request }: Information): [string, string][] => [
  [say("papers.number"), it.receiptNo ?? ""],
  [say("papers.applicant"), it.applicantName],
  [say("papers.wanted"), [request.wanted, request.docNo].filter(Boolean).join("　")],
];
const ask = ({ officeName, officePhone }: Information) =>
  part("", [say("papers.ask", { office: officeName, phone: officePhone })]);

/** 收件凭证: only for those whose matter it is, since the query code stands on it. */
const receipt: Make = async (information, viewer) => {
  const { receiptNo, queryCode, submittedAt, applicantIdNumber } = information.case;
  if (!receiptNo || !submittedAt || !isTheirs(viewer, information.facts)) return null;
  return {
    title: say("papers.receipt"),
    facts: [
      ...about(information),
      ...(applicantIdNumber
        ? [[say("papers.idNumber"), maskedIdNumber(applicantIdNumber)] as [string, string]]
        : []),
      [say("papers.code"), spacedCode(queryCode ?? "")],
      [say("papers.handedIn"), spokenDay(dayOf(submittedAt))],
    ],
    parts: [...part("", [say("papers.receiptSays")]), ...ask(information)],
    day: submittedAt,
    qr: absolute(`/track?no=${receiptNo}`),
  };
};

/** 补正告知书 (第三十条): all points at once, a reasonable period, and what follows from silence. */
const correction: Make = async (information) => {
  const { correctionItems, correctionDueOn, correctionAskedAt } = information.request;
  if (!correctionItems || !correctionDueOn || !correctionAskedAt) return null;
  return {
    title: say("papers.correction"),
    facts: about(information),
    parts: [
      ...part("", [say("papers.correctionSays", { name: information.case.applicantName })]),
      ...part(say("papers.correctionItems"), correctionItems.split("\n"), true),
      ...part("", [say("papers.correctionUntil", { day: spokenDay(correctionDueOn) })]),
      ...ask(information),
    ],
    day: correctionAskedAt,
  };
};

/** 延长答复告知书 (第三十三条). */
const extension: Make = async (information) => {
  const { extensionDays, extensionReason, extendedAt } = information.request;
  const clock = (await listClocks(information)).find(({ rule }) => rule === "disclosure.reply");
  if (!extendedAt || !clock) return null;
  const { applicantName: name } = information.case;
  return {
    title: say("papers.extension"),
    facts: about(information),
    parts: [
      ...part("", [
        say("papers.extensionSays", { name, days: extensionDays ?? 0, day: spokenDay(clock.dueOn) }),
      ]),
      ...part(say("papers.reason"), [extensionReason ?? ""]),
      ...part(say("papers.basis"), [say("papers.article", { article: "第三十三条" })]),
      ...ask(information),
    ],
    day: extendedAt,
  };
};

/** 征求意见函 (第三十二条, 第三十四条): who asks is masked; what silence means is said. */
const consultation: Make = async (information, viewer) => {
  if (!can(viewer, "information.find") && !can(viewer, "information.readAll")) return null;
  const [letter] = await listConsultations(information);
  if (!letter) return null;
  const { request, case: it } = information;
  return {
    title: say(`papers.consult.${letter.kind}`),
    facts: [
      [say("papers.number"), it.receiptNo ?? ""],
      [say("papers.party"), letter.party],
      [say("papers.applicant"), `${word(`types.${request.applicantType}`)}　${maskedName(it.applicantName)}`],
    ],
    parts: [
      ...part("", [say("papers.consultSays", { party: letter.party })]),
      ...part(say("papers.question"), [letter.question]),
      ...part("", [say(`papers.silence.${letter.kind}`, { day: spokenDay(letter.dueOn) })]),
      ...ask(information),
    ],
    day: letter.askedAt,
  };
};

/** 收费通知 (第四十二条). */
const fee: Make = async (information) => {
  const { fee: asked } = information.request;
  if (!asked) return null;
  const { count, yuan, basis, dueOn } = asked;
  return {
    title: say("papers.fee"),
    facts: about(information),
    parts: [
      ...part("", [say("papers.feeSays", { count, unit: word(`feeUnits.${basis}`), yuan })]),
      ...part(say("papers.basis"), [
        say("papers.article", { article: "第四十二条" }),
        say("papers.feeBasis"),
      ]),
      ...part("", [say("papers.feeUntil", { day: spokenDay(dueOn) })]),
      ...ask(information),
    ],
    day: information.case.updatedAt,
  };
};

/** 答复书 (第三十六条 to 第四十一条): facts, law, the body to ask, and always the remedies (第五十一条). */
const reply: Make = async (information) => {
  const { reply: made } = information.request;
  const day = information.case.decidedAt;
  if (!made || !day) return null;
  const { basis } = outcomeFacts(made.outcome);
  const { goesOut } = await copiesOf(information);
  const { countyName } = await publishedSettings();
  const { receivedOn, wanted } = information.request;
  const lines = basis.map((article) => say("papers.article", { article }));
  return {
    title: word(`papers.reply.${made.outcome}`),
    facts: about(information),
    parts: [
      ...part("", [
        say("papers.replyOpens", {
          name: information.case.applicantName,
          day: receivedOn ? spokenDay(receivedOn) : "",
          wanted,
        }),
        word(`papers.replySays.${made.outcome}`),
      ]),
      ...part(say("papers.facts"), made.text.split("\n")),
      ...part(say("papers.basis"), [...lines, ...made.basis.split("\n")]),
      ...part(say("papers.body"), [made.body]),
      ...part(
        say("papers.copies"),
        goesOut.map(({ name }) => name),
        true,
      ),
      ...part(say("papers.remedies"), [
        say("papers.remediesSay", { county: countyName || say("papers.county") }),
      ]),
      ...ask(information),
    ],
    day,
  };
};

const isServed = ({ case: { state } }: Information): boolean =>
  ["served", "closed", "archived"].includes(state);

const papers: Record<string, { make: Make; name: () => string }> = {
  "receipt.pdf": { make: receipt, name: () => say("papers.receipt") },
  "correction.pdf": { make: correction, name: () => say("papers.correction") },
  "extension.pdf": { make: extension, name: () => say("papers.extension") },
  "consultation.pdf": { make: consultation, name: () => say("papers.consult.name") },
  "fee.pdf": { make: fee, name: () => say("papers.fee") },
  "reply.pdf": { make: reply, name: () => say("papers.reply.name") },
};

/** A paper of a request for whoever may see the request; the reply goes to the applicant only once it is served. */
export async function paperOf(viewer: Viewer, id: string, paper: string): Promise<Download | null> {
  const kind = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  const information = kind && (await findInformation(viewer, id));
  if (!information) return null;
  if (paper === "reply.pdf" && viewer.kind === "villager" && !isServed(information)) return null;
  const made = await kind.make(information, viewer);
  return made && casePaper(made, kind.name(), information);
}
