import type { ApplicationStep } from "@/domain/applications/flow";
import { guideOf } from "../services/plant";
import type { Plan } from "./plans";

/** A step and the working days since the one before. `lapse` and `rate` are a job's and the villager's. */
export type PathStep = [step: ApplicationStep | "lapse" | "rate", days: number];

/** Items with a posting or a survey in the village, with how they are called in the lifecycle. */
export const specials: Record<string, { kind: "posting" | "survey" | "appraisal"; days: number }> = {
  dibao: { kind: "posting", days: 6 },
  zhaijidi: { kind: "survey", days: 4 },
  "weifang-gaizao": { kind: "appraisal", days: 8 },
};

/** The county decides or confirms: one step of the guide is a county body's. */
const isCountys = (slug: string) => guideOf(slug).steps.some(({ actor }) => actor.startsWith("县"));

const toReview = (): PathStep[] => [
  ["handIn", 0],
  ["receive", 0],
  ["accept", 0],
  ["startReview", 1],
];

function toProposal(slug: string): PathStep[] {
  const special = specials[slug];
  const posted: PathStep[] = special
    ? [
        ["startSpecial", 3],
        ["endSpecial", special.days],
      ]
    : [];
  const county: PathStep[] = isCountys(slug)
    ? [
        ["forward", 3],
        ["countyReply", 5],
      ]
    : [];
  return [...toReview(), ...posted, ...county, ["propose", 1]];
}

/** The way an application has come to its state. */
export function pathOf(plan: Plan): PathStep[] {
  const path = plainPathOf(plan);
  if (plan.detour === "supplied") {
    const at = path.findIndex(([step]) => step === "accept");
    return [...path.slice(0, at), ["askSupplement", 1], ["supply", 2], ...path.slice(at)];
  }
  if (plan.detour !== "sentBack") return path;
  const at = path.findIndex(([step]) => step === "propose") + 1;
  return [...path.slice(0, at), ["sendBack", 1], ["propose", 2], ...path.slice(at)];
}

function plainPathOf({ slug, state, result, rating }: Plan): PathStep[] {
  const isRejected = result === "rejected" || state === "rejected";
  const decided: PathStep[] = [...toProposal(slug), [isRejected ? "reject" : "approve", 1]];
  const rated: PathStep[] = rating ? [["rate", 2]] : [];
  const ways: Record<Plan["state"], PathStep[]> = {
    draft: [],
    submitted: [["handIn", 0]],
    received: toReview().slice(0, 2),
    supplement: [...toReview().slice(0, 2), ["askSupplement", 1]],
    accepted: toReview().slice(0, 3),
    acceptedWithGap: [...toReview().slice(0, 2), ["acceptWithGap", 0]],
    inReview: toReview(),
    special: [...toReview(), ["startSpecial", 3]],
    forwarded: [...toReview(), ["forward", 3]],
    proposed: toProposal(slug),
    approved: decided,
    rejected: decided,
    delivered: [...decided, ["deliver", 1], ...rated],
    archived: [...decided, ["deliver", 1], ...rated, ["archive", 22]],
    notAccepted: [...toReview().slice(0, 2), ["refuse", 1]],
    withdrawn: [...toReview().slice(0, 2), ["withdraw", 1]],
    terminated: [...toReview(), ["terminate", 5]],
    expired: [...toReview().slice(0, 2), ["askSupplement", 1], ["lapse", 11]],
  };
  return ways[state];
}
