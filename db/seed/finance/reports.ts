import type { assignments, clocks, financeLines, financeReports, financeVersions } from "@/db/schema";
import { addDays, type Day, dayOf, endOf } from "@/domain/calendar/day";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf } from "@/domain/clocks/stored";
import { type Period, periodsOver } from "@/domain/finance/periods";
import type { ReportState } from "@/domain/finance/states";
import { totalsOf } from "@/domain/finance/totals";
import { reportTitle } from "@/server/finance/open-periods";
import type { Deed } from "../chronicle";
import { officeId } from "../people/offices";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import type { villages } from "../people/villages";
import { at, calendar, Dice, idOf, today, workdayAfter } from "../stable";
import { type LineSeed, linesOf } from "./lines";
import { corrected, lastQuarter, quarters, twoBehind } from "./plans";

type Row<Table extends { $inferInsert: object }> = Table["$inferInsert"];
type Village = (typeof villages)[number];

/** One village's period with everything that hangs on it. */
export type ReportSeed = {
  village: Village;
  period: Period;
  report: Row<typeof financeReports> & { id: string };
  versions: Row<typeof financeVersions>[];
  lines: Row<typeof financeLines>[];
  clock: Row<typeof clocks>;
  desk: Row<typeof assignments> | null;
  deeds: Deed[];
  /** The lines as readers see them. */
  shown: LineSeed[];
};

const whoHolds = (post: string): string =>
  idOf(`person:${staff.find(({ posts }) => posts.includes(post))?.key}`);
const agency = "financeClerk";
const order: readonly ReportState[] = ["awaited", "draft", "checking", "opinion", "ready", "published"];

/** Two quarters and more ago every village has published; the newest stand where `plans.ts` says. */
function stateOf(village: Village, back: number): ReportState {
  if (back === 0) return lastQuarter[village.key] ?? "published";
  return back === 1 && village.key === twoBehind ? "awaited" : "published";
}

/** Six quarters of a village; balances chain from one to the next. */
export function reportsOf(village: Village): ReportSeed[] {
  const dice = new Dice(`opening:${village.key}`);
  let openingFen = dice.between(38_000, 126_000) * 100;
  return periodsOver(today(), "quarterly", quarters).map((period, index) => {
    const made = reportOf(
      village,
      period,
      stateOf(village, quarters - 1 - index),
      openingFen,
      quarters - 1 - index,
    );
    openingFen = totalsOf(openingFen, made.shown).closingFen;
    return made;
  });
}

/** When each step was taken: some working days apart after the end of the period, never in the future. */
function moments(period: Period, village: Village) {
  const dice = new Dice(`moments:${village.key}:${period.key}`);
  const now = Date.now();
  const days = [
    0,
    6 + dice.between(0, 3),
    9 + dice.between(0, 2),
    11 + dice.between(0, 3),
    15 + dice.between(0, 4),
    20,
  ];
  return (step: number, extra = 0): Date => {
    const on = workdayAfter(addDays(period.endOn, 1 + (days[step] ?? 0) + extra));
    const planned = at(on, 9 + step, dice.between(3, 50)).getTime();
    return new Date(Math.min(planned, now - (60 - step * 8 - extra) * 60_000));
  };
}

function reportOf(
  village: Village,
  period: Period,
  state: ReportState,
  openingFen: number,
  back: number,
): ReportSeed {
  const id = idOf(`report:${village.key}:${period.key}`);
  const when = moments(period, village);
  const reached = order.indexOf(state);
  const shown = reached > 0 ? linesOf(village, period) : [];
  const people = {
    ye: whoHolds(agency),
    clerk: whoHolds(`clerk:${village.key}`),
    director: whoHolds(`supervision:${village.key}`),
  };
  const isCorrected = state === "published" && back === 1 && village.key === corrected;
  const opinion = opinions[new Dice(`opinion:${id}`).between(0, opinions.length - 1)] ?? "";
  const versions =
    state === "published" ? [versionOf(id, 1, openingFen, shown, { ...people, opinion, at: when(5) })] : [];
  const lines = shown.map((line, sort) => ({ ...line, reportId: id, version: 1, sort: sort + 1 }));
  const deeds = deedsOf(id, village, reached, when, people, opinion);
  if (isCorrected) correct({ id, lines, versions, deeds, shown, village }, people, when);
  const published = versions.at(-1);
  return {
    ...{ village, period, versions, lines, deeds, shown },
    report: {
      ...{ id, villageId: village.id, agencyOfficeId: officeId("finance"), period: period.key },
      ...{ startOn: period.startOn, endOn: period.endOn, title: reportTitle(village.name, period) },
      ...{ state, openingFen: reached > 0 ? openingFen : 0, revision: reached + 1 },
      importedById: reached > 0 ? people.ye : null,
      confirmedById: reached > 2 ? people.clerk : null,
      opinedById: reached > 3 ? people.director : null,
      opinion: reached > 3 ? opinion : "",
      publishedVersion: published?.version ?? null,
      publishedAt: published?.publishedAt ?? null,
    },
    clock: clockOf(id, period, published ? when(5) : null),
    desk: deskOf(id, village, state, when, period),
  };
}

const opinions = [
  "已逐笔核对凭证，账目真实、完整，同意公开。",
  "凭证齐全，支出手续完备，同意公开。",
  "经监委会集体审核，收支真实，同意公开。请继续按时催收承包款。",
];

type People = Record<"ye" | "clerk" | "director", string>;

function versionOf(
  reportId: string,
  version: number,
  openingFen: number,
  lines: readonly LineSeed[],
  { clerk, director, opinion, at: publishedAt }: People & { opinion: string; at: Date },
): Row<typeof financeVersions> {
  const by = { confirmedById: clerk, opinedById: director, publishedById: clerk };
  return { reportId, version, ...totalsOf(openingFen, lines), opinion, ...by, publishedAt };
}

/** The way up to where it stands, each step by the one whose step it is. */
function deedsOf(
  id: string,
  village: Village,
  reached: number,
  when: (step: number) => Date,
  people: People,
  opinion: string,
): Deed[] {
  const deed = (
    step: string,
    index: number,
    by: keyof People | null,
    post: string | null,
    from: ReportState | null,
    to: ReportState,
  ): Deed => ({
    ...{ subjectKind: "financeReport", subjectId: id, what: `finance.${step}`, at: when(index) },
    ...{ permission: permissions[step] ?? "finance.keep", fromState: from, toState: to },
    actorId: by && people[by],
    actorPostId: post && postId(post),
    ...(step === "support" && { opinion }),
  });
  const [clerk, director] = [`clerk:${village.key}`, `supervision:${village.key}`];
  return [
    deed("open", 0, null, null, null, "awaited"),
    deed("import", 1, "ye", agency, "awaited", "draft"),
    deed("submit", 2, "ye", agency, "draft", "checking"),
    deed("confirm", 3, "clerk", clerk, "checking", "opinion"),
    deed("support", 4, "director", director, "opinion", "ready"),
    deed("publish", 5, "clerk", clerk, "ready", "published"),
  ].slice(0, reached + 1);
}
const permissions: Record<string, string> = {
  confirm: "finance.confirm",
  support: "finance.opine",
  publish: "finance.publish",
};

type Correctable = Pick<ReportSeed, "lines" | "versions" | "deeds" | "shown" | "village"> & { id: string };

/** A name was entered wrongly: the second version says the right one and why. */
function correct(
  { id, lines, versions, deeds, shown, village }: Correctable,
  people: People,
  when: (step: number, extra?: number) => Date,
) {
  const wrong = shown.findIndex(({ summary }) => summary === "土地流转管理费收入");
  const line = shown[wrong];
  const first = versions[0];
  if (!line || !first) return;
  const reason = "录入时把合作社名称写错，金额不变。";
  const old = lines[wrong];
  if (old) old.counterparty = "青禾粮油种植专业合作社";
  const right = { ...line, correction: reason };
  shown[wrong] = right;
  lines.push(...shown.map((one, sort) => ({ ...one, reportId: id, version: 2, sort: sort + 1 })));
  const opinion = "更正属实，不影响收支和余额，同意公开。";
  versions.push(versionOf(id, 2, first.openingFen, shown, { ...people, opinion, at: when(5, 12) }));
  const deed = (
    step: string,
    extra: number,
    by: keyof People,
    post: string,
    from: ReportState,
    to: ReportState,
  ): Deed => ({
    ...{ subjectKind: "financeReport", subjectId: id, what: `finance.${step}`, at: when(5, extra) },
    ...{ permission: permissions[step] ?? "finance.keep", fromState: from, toState: to },
    ...{ actorId: people[by], actorPostId: postId(post) },
    ...(step === "correct" && { opinion: reason, detail: { line: line.key } }),
    ...(step === "support" && { opinion }),
  });
  const [clerk, director] = [`clerk:${village.key}`, `supervision:${village.key}`];
  deeds.push(
    deed("correct", 7, "ye", agency, "published", "draft"),
    deed("submit", 8, "ye", agency, "draft", "checking"),
    deed("confirm", 9, "clerk", clerk, "checking", "opinion"),
    deed("support", 11, "director", director, "opinion", "ready"),
    deed("publish", 12, "clerk", clerk, "ready", "published"),
  );
}

function clockOf(id: string, period: Period, stoppedAt: Date | null): Row<typeof clocks> {
  const startedAt = new Date(endOf(period.endOn).getTime() - 1);
  const { amount, unit } = limitOf(ruleOn("village.finance", period.endOn));
  const blank = {
    amount,
    unit,
    startedOn: period.endOn,
    startedAt,
    restarts: [],
    pauses: [],
    extensions: [],
  };
  const result = resultOf(reckonStored(blank, calendar), calendar);
  return {
    ...{ id: idOf(`clock:${id}`), subjectKind: "financeReport", subjectId: id, rule: "village.finance" },
    ...blank,
    ...result,
    stoppedAt,
    wasLate: stoppedAt && dayOf(stoppedAt) > result.dueOn,
    createdAt: startedAt,
  };
}

const steps = {
  awaited: ["import", agency, "open"],
  draft: ["submit", agency, "import"],
  checking: ["confirm", "clerk", "submit"],
  opinion: ["support", "supervision", "confirm"],
  ready: ["publish", "clerk", "support"],
} as const;

function deskOf(
  id: string,
  village: Village,
  state: ReportState,
  when: (step: number) => Date,
  period: Period,
): ReportSeed["desk"] {
  if (state === "published") return null;
  const [step, post, why] = steps[state];
  const dueOn: Day = clockOf(id, period, null).dueOn;
  return {
    ...{ id: idOf(`desk:${id}`), subjectKind: "financeReport", subjectId: id, step: `finance.${step}` },
    postId: postId(post === agency ? agency : `${post}:${village.key}`),
    ...{ openedAt: when(order.indexOf(state)), dueOn, reason: `finance.why.${why}` },
  };
}
