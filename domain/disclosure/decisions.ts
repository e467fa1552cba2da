import { addDays, type Day, daysBetween } from "../calendar/day";
import {
  type Condition,
  type Count,
  partyReviewVerdict,
  representativesVerdict,
  type Verdict,
  villagersVerdict,
} from "./quorum";

/** 四议两公开 (public.md §3.2). */
export const decisionSteps = [
  "proposal",
  "consultation",
  "partyReview",
  "resolution",
  "resolutionPublished",
  "resultPublished",
] as const;
export type DecisionStep = (typeof decisionSteps)[number];

/** What must be put to the villagers (村民委员会组织法 2018年修正 第二十四条, public.md §3.1). */
export const decisionMatters = [
  "compensationForLostWork",
  "collectiveIncome",
  "publicWelfare",
  "landContracting",
  "collectiveProject",
  "homesteadPlan",
  "expropriation",
  "propertyDisposal",
  "other",
] as const;
export type DecisionMatter = (typeof decisionMatters)[number];

export const meetingForms = ["representatives", "adults", "households"] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** What an installation may set otherwise: localities differ (public.md §3.2 "Local variants"). */
export type DecisionRules = {
  /** The draft is sent to the Party members so many days before. */
  draftAheadDays: number;
  /** The resolution is posted at least so many days before it is carried out. */
  postingDays: number;
};
export const usualRules: DecisionRules = { draftAheadDays: 3, postingDays: 7 };
/** A villagers' meeting is announced so many days before (第二十一条, `village.meetingNotice`). */
const noticeDays = 10;

export type StepRecord = Count & {
  step: DecisionStep;
  /** Day of the meeting, or first day of the posting. */
  heldOn: Day;
  place: string;
  /** Party review: when the draft was sent. Villagers' meeting: when it was announced. */
  announcedOn: Day | null;
  /** Resolution only. */
  form: MeetingForm | null;
  /** Postings: the last day. */
  postedUntil: Day | null;
};

/** 一肩挑: consultation may be held together with the proposal, on the same day. */
export const mayBeMerged = (step: DecisionStep): boolean => step === "consultation";
export const isMeeting = (step: DecisionStep): boolean =>
  step === "proposal" || step === "consultation" || step === "partyReview" || step === "resolution";
export const hasVotes = (step: DecisionStep): boolean => step === "partyReview" || step === "resolution";
export const isPosting = (step: DecisionStep): boolean => !isMeeting(step);

const ahead = (key: string, announcedOn: Day | null, heldOn: Day, needed: number): Condition => {
  const days = announcedOn ? daysBetween(announcedOn, heldOn) : 0;
  return { key, isMet: days >= needed, args: { days: Math.max(days, 0), needed } };
};

/** Whether a step counts, condition by condition. Proposal and consultation need no vote of their own. */
export function verdictOf(record: StepRecord, rules: DecisionRules = usualRules): Verdict {
  const { step, heldOn, announcedOn, form, postedUntil } = record;
  if (step === "partyReview") {
    const { conditions } = partyReviewVerdict(record);
    return all([...conditions, ahead("draftAhead", announcedOn, heldOn, rules.draftAheadDays)]);
  }
  if (step === "resolution") {
    if (form === "adults" || form === "households")
      return all([
        ...villagersVerdict(record, form).conditions,
        ahead("noticeAhead", announcedOn, heldOn, noticeDays),
      ]);
    return representativesVerdict(record);
  }
  if (step === "resolutionPublished") {
    const days = postedUntil ? daysBetween(heldOn, postedUntil) : 0;
    return all([
      { key: "postedLong", isMet: days >= rules.postingDays, args: { days, needed: rules.postingDays } },
    ]);
  }
  return all([]);
}
const all = (conditions: readonly Condition[]): Verdict => ({
  conditions,
  isPassed: conditions.every(({ isMet }) => isMet),
});

/**
 * Where a decision stands: the first step that is not there yet; `rejected` when a vote failed; `done` after the result.
 * Nothing is stored beside the steps, so nothing can contradict them.
 */
export type DecisionState = DecisionStep | "rejected" | "done";
export function stateOf(records: readonly StepRecord[], rules: DecisionRules = usualRules): DecisionState {
  for (const step of decisionSteps) {
    const record = records.find((one) => one.step === step);
    if (!record) return step;
    if (hasVotes(step) && !verdictOf(record, rules).isPassed) return "rejected";
  }
  return "done";
}

/** Why a step cannot be written down now; null when it can. Before the resolution is published the last one may be mended. */
export function recordRefusal(
  step: DecisionStep,
  records: readonly StepRecord[],
  rules: DecisionRules = usualRules,
): "notItsTurn" | "isPublished" | null {
  const state = stateOf(records, rules);
  if (state === step) return null;
  const last = records.at(-1)?.step;
  if (step === last && hasVotes(step)) return null;
  if (step === last && !isPosting(step)) return null;
  return records.some((one) => one.step === step) && isPosting(step) ? "isPublished" : "notItsTurn";
}

export type RecordFault = { field: keyof StepRecord; fault: string };

/** What cannot be true of a meeting: more votes than people, or a day before the step before it. */
export function recordFaults(record: StepRecord, before: StepRecord | undefined, today: Day): RecordFault[] {
  const { step, heldOn, due, present, announcedOn, form, postedUntil } = record;
  const votes = record.votesFor + record.votesAgainst + record.abstentions;
  const isAnnounced =
    step === "partyReview" || (step === "resolution" && form !== null && form !== "representatives");
  const table: [boolean, RecordFault["field"], string][] = [
    [heldOn > today, "heldOn", "future"],
    [before !== undefined && heldOn < before.heldOn, "heldOn", "beforeTheLast"],
    [isMeeting(step) && due < 1, "due", "nobodyDue"],
    [isMeeting(step) && present > due, "present", "tooMany"],
    [hasVotes(step) && votes !== present, "votesFor", "votes"],
    [step === "resolution" && form === null, "form", "missing"],
    [isAnnounced && announcedOn === null, "announcedOn", "missing"],
    [announcedOn !== null && announcedOn > heldOn, "announcedOn", "afterMeeting"],
    [
      step === "resolutionPublished" && (postedUntil === null || postedUntil <= heldOn),
      "postedUntil",
      "missing",
    ],
  ];
  return table.filter(([isWrong]) => isWrong).map(([, field, fault]) => ({ field, fault }));
}

/** Earliest last day of a posting: `("2026-11-02", 7)` → 2026-11-09. */
export const earliestEnd = (from: Day, { postingDays }: DecisionRules = usualRules): Day =>
  addDays(from, postingDays);
