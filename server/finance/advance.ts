import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { listClocks, stopClock } from "@/db/queries/clocks";
import { insertReportVersion, moveReport, removeWorkingCopy } from "@/db/queries/finance-moves";
import {
  findNeighbours,
  findReport,
  listLines,
  type Report,
  shownVersion,
} from "@/db/queries/finance-reports";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import {
  expectedReportStep,
  type ReportAssignee,
  type ReportStep,
  reportFlow,
  reportStepOf,
} from "@/domain/finance/states";
import { type Totals, totalsOf } from "@/domain/finance/totals";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { deskOf } from "./desks";
import { dueDayOf } from "./due-day";

type Asked = { viewer: Viewer; tx: Tx; id: string; step: ReportStep; opinion: string; version: number };

/**
 * The one way a village's accounts move: person and moment, what was read, the sums and the chain of balances, the row,
 * the desk it goes to; at publication the frozen version, and all fronts drop their pages at commit.
 */
export async function advanceReport({ viewer, tx, id, step, opinion, version }: Asked) {
  const report = await findReport(viewer, id);
  if (!report) throw new Refused("notFound");
  const row = reportStepOf(step);
  const why = refusal(row, viewer, report);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (report.revision !== version) throw new Refused("changedMeanwhile");
  if (row.needs?.includes("opinion") && !opinion) throw new Refused("needsOpinion", {}, "opinion");

  const at = new Date();
  const post = actingPost(viewer, report, step);
  if (step === "submit" || step === "publish") await mustAddUp(report, step);
  const published = step === "publish" ? await freeze(tx, report, viewer.personId, at) : undefined;
  if (step === "dropCorrection") await removeWorkingCopy(tx, report);
  await moveReport(tx, report, row.to, { ...changesOf(step, viewer.personId, opinion), ...published });
  await endAssignments(tx, report, endings[step] ?? "done", viewer.personId);
  await putOnDesk(tx, report, step);
  if (step === "publish" || step === "dropCorrection") await stopClocks(tx, report, at);
  return {
    subjectKind: "financeReport" as const,
    subjectId: id,
    what: `finance.${step}`,
    fromState: report.state,
    toState: row.to,
    opinion,
    post,
    detail: published ? { version: published.publishedVersion } : {},
    message: `finance.done.${step}`,
    ...(published && { publicChange: "finance" }),
  };
}

const endings: Partial<Record<ReportStep, "sentBack" | "withdrawn">> = {
  sendBack: "sentBack",
  object: "sentBack",
  recall: "withdrawn",
  dropCorrection: "withdrawn",
};

async function freeze(tx: Tx, report: Report, publishedById: string | null, at: Date) {
  const totals = await totalsNow(report);
  const publishedVersion = await insertReportVersion(tx, report, totals, { at, publishedById });
  return { publishedVersion, publishedAt: at };
}

const totalsNow = async (report: Report): Promise<Totals> =>
  totalsOf(report.openingFen, await listLines(report, shownVersion(report)));

/** Balances chain from period to period: 期初余额 = 期末余额 of the period before, which is public first. */
async function mustAddUp(report: Report, step: "submit" | "publish"): Promise<void> {
  const { previous } = await findNeighbours(report);
  if (!previous) return;
  if (step === "publish" && previous.publishedVersion === null)
    throw new Refused("finance.errors.previousPublic", { period: previous.title });
  if (previous.closingFen !== null && previous.closingFen !== report.openingFen)
    throw new Refused("finance.errors.notChained", { period: previous.title });
}

function changesOf(step: ReportStep, personId: string | null, opinion: string) {
  if (step === "submit" || step === "recall") return { confirmedById: null, opinedById: null, opinion: "" };
  if (step === "confirm") return { confirmedById: personId };
  if (step === "support") return { opinedById: personId, opinion };
  if (step === "object" || step === "sendBack") return { confirmedById: null, opinedById: null, opinion: "" };
  return {};
}

/** The post in which somebody acts: of this village, or of this agency. */
function actingPost(viewer: Viewer, report: Report, step: ReportStep): HeldPost | undefined {
  const may = postsFor(viewer, reportFlow[step].by);
  return may.find(
    ({ villageId, officeId }) => villageId === report.villageId || officeId === report.agencyOfficeId,
  );
}

async function putOnDesk(tx: Tx, report: Report, step: ReportStep): Promise<void> {
  const { to, assigns } = reportStepOf(step);
  if (!assigns) return;
  await insertAssignment(tx, {
    subjectKind: "financeReport",
    subjectId: report.id,
    step: `finance.${to === "published" ? step : expectedReportStep[to]}`,
    desk: await deskOf(tx, assigns as ReportAssignee, report),
    reason: `finance.why.${step}`,
    dueOn: await dueDayOf(report),
  });
}

async function stopClocks(tx: Tx, report: Report, at: Date): Promise<void> {
  for (const { rule, stoppedAt } of await listClocks(report))
    if (stoppedAt === null) await stopClock(tx, report, rule, at);
}
