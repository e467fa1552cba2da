import "server-only";
import { listClocks } from "@/db/queries/clocks";
import { hasOpenedName } from "@/db/queries/petition-openings";
import { findPetition, type Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { spacedCode } from "@/domain/cases/codes";
import { isFiler, isPetitioner } from "@/domain/petitions/facts";
import { absolute } from "@/server/absolute";
import { casePaper, type Paper, part } from "@/server/cases/paper";
import type { Download } from "@/server/download";
import { spoken, spokenDay } from "@/server/spoken";
import { maskedPetitioner } from "./identity";
import { type PetitionPaper, paperNames } from "./papers-issued";

type Make = (petition: Petition, name: string) => Promise<Omit<Paper, "title"> | null>;

const say = spoken("petitions");
const dayOfMoment = (at: Date | null) => (at ? spokenDay(dayOf(at)) : "");
const dueOf = async (petition: Petition, rule: string) =>
  (await listClocks(petition)).find((clock) => clock.rule === rule)?.dueOn;

const about = ({ case: it, petition }: Petition, name: string): [string, string][] => [
  [say("number"), it.receiptNo ?? ""],
  [say("papers.title"), petition.subject],
  [say("papers.who"), name],
];
const words = ({ petition }: Petition, name: string) => ({ name, title: petition.subject });

/** 受理告知书: accepted when, to be finished by when, how to follow it (第二十三、三十四条). */
const acceptance: Make = async (found, name) => {
  const { acceptedAt, submittedAt } = found.case;
  if (!acceptedAt) return null;
  const due = await dueOf(found, "petition.finish");
  return {
    facts: [...about(found, name), [say("papers.when"), dayOfMoment(submittedAt)]],
    parts: [
      ...part("", [say("papers.acceptanceSays", { ...words(found, name), day: dayOfMoment(acceptedAt) })]),
      ...part("", due ? [say("papers.acceptanceLimit", { day: spokenDay(due) })] : []),
      ...part("", [say("papers.acceptanceAsk", { phone: found.officePhone })]),
    ],
    day: acceptedAt,
  };
};

/** 不予受理 and 引导: the reasons and the body that is competent (第二十三、三十一条). */
const refused =
  (says: "refusalSays" | "redirectSays"): Make =>
  async (found, name) => {
    const { refusal } = found.petition;
    const day = found.case.decidedAt ?? found.case.closedAt;
    if (!refusal || !day) return null;
    return {
      facts: about(found, name),
      parts: [
        ...part("", [say(`papers.${says}`, words(found, name))]),
        ...part(say("papers.reasons"), [refusal.reasons]),
        ...part(say("papers.body"), [refusal.body]),
      ],
      day,
    };
  };

/** 转送告知: which body has it, and within what time it must answer (第二十二、二十三条). */
const transfer: Make = async (found, name) => ({
  facts: about(found, name),
  parts: [
    ...part("", [say("papers.transferSays", words(found, name))]),
    ...part(say("papers.body"), [found.petition.forwardedTo ?? ""]),
  ],
  day: found.petition.registeredAt ?? found.case.updatedAt,
});

/** 信访处理意见书 with the parts that 第三十二条 asks for, and the remedy of 第三十五条. */
const opinion: Make = async (found, name) => {
  const { opinion: made, request, opinionNo } = found.petition;
  const { decidedAt } = found.case;
  if (!made || !decidedAt) return null;
  return {
    facts: [
      ...about(found, name),
      [say("papers.opinion"), opinionNo ?? ""],
      [say("papers.outcome"), say(`outcome.${made.outcome}`)],
    ],
    parts: [
      ...part(say("papers.request"), [request]),
      ...part(say("papers.findings"), [made.findings]),
      ...part(say("papers.text"), [made.text]),
      ...part(say("papers.basis"), [made.basis]),
      ...part(say("papers.remedies"), [say("papers.remediesText")]),
    ],
    day: decidedAt,
  };
};

/** 延期告知书: how long, until when, and why (第三十四条). */
const extension: Make = async (found, name) => {
  const { extension: made } = found.petition;
  const clock = (await listClocks(found)).find(({ rule }) => rule === "petition.finish");
  const granted = clock?.extensions.at(-1);
  if (!made || !clock || !granted) return null;
  const given = { ...words(found, name), days: made.days, day: spokenDay(clock.dueOn) };
  return {
    facts: about(found, name),
    parts: [
      ...part("", [say("papers.extensionSays", given)]),
      ...part(say("papers.reasons"), [made.reasons]),
    ],
    day: new Date(`${granted.on}T12:00:00+08:00`),
  };
};

/** 调解协议书, 和解协议书 (第三十三条). */
const agreement: Make = async (found, name) => {
  const { agreement: made } = found.petition;
  if (!made) return null;
  return {
    facts: about(found, name),
    parts: [
      ...part(say("papers.agreementSays", words(found, name)), [made.text]),
      ...part("", [say("papers.sign")]),
    ],
    day: new Date(`${made.on}T12:00:00+08:00`),
  };
};

const papers: Record<PetitionPaper, Make> = {
  acceptance,
  refusal: refused("refusalSays"),
  redirect: refused("redirectSays"),
  transfer,
  opinion,
  extension,
  mediated: agreement,
  settled: agreement,
};

/** 收件凭证 with the query code, for the petitioner and for who took it down while it lies before them. */
async function receipt(viewer: Viewer, found: Petition, name: string): Promise<Paper | null> {
  const { receiptNo, queryCode, submittedAt } = found.case;
  const mayHave = isPetitioner(viewer, found.facts) || isFiler(viewer, found.facts);
  if (!receiptNo || !submittedAt || !mayHave) return null;
  return {
    title: say("papers.receipt"),
    facts: [
      ...about(found, name),
      [say("receipt.code"), spacedCode(queryCode ?? "")],
      [say("papers.when"), dayOfMoment(submittedAt)],
    ],
    parts: [...part("", [say("receipt.rights"), say("papers.keep")])],
    day: submittedAt,
    qr: absolute(`/track?no=${receiptNo}`),
  };
}

/**
 * A paper of a petition for whoever may see it. The name stands in full for the petitioner, and for who has just opened it
 * with a reason, in order to serve the paper; for everybody else it is masked.
 */
export async function paperOf(viewer: Viewer, id: string, file: string): Promise<Download | null> {
  const kind = file.replace(/\.pdf$/, "");
  if (!file.endsWith(".pdf") || (kind !== "receipt" && !Object.hasOwn(papers, kind))) return null;
  const found = await findPetition(viewer, id);
  if (!found) return null;
  const isOwn = isPetitioner(viewer, found.facts);
  const isFull = found.petition.anonymity !== "anonymous" && (isOwn || (await hasOpenedName(viewer, found)));
  const name = isFull ? found.case.applicantName : maskedPetitioner(found);
  if (kind === "receipt") {
    const made = await receipt(viewer, found, name);
    return made && casePaper(made, made.title, found);
  }
  const issued = paperNames(found, isOwn).find((each) => each === kind);
  const made = issued && (await papers[issued](found, name));
  return made ? casePaper({ ...made, title: say(`papers.${issued}`) }, say(`papers.${issued}`), found) : null;
}
