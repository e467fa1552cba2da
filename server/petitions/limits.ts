import "server-only";
import type { Tx } from "@/db/client";
import { extendClock } from "@/db/queries/clocks";
import type { Petition } from "@/db/queries/petitions";
import type { Day } from "@/domain/calendar/day";
import { extensionRefusal } from "@/domain/clocks/extending";
import { ruleOn } from "@/domain/clocks/rules";
import { Refused } from "@/domain/outcome";
import type { PetitionStep } from "@/domain/petitions/flow";
import type { Given } from "@/domain/petitions/rules";
import { openClocks } from "@/server/cases/clocks";

const finish = "petition.finish";
const clockOf = async (petition: Petition, key: string) =>
  (await openClocks(petition)).find(({ rule }) => rule === key);

/** What comes after its last day: an objection (5 working days), an extension (while the sixty days run), a review. */
export async function refuseLate(
  petition: Petition,
  step: PetitionStep,
  given: Given,
  today: Day,
): Promise<void> {
  const isOver = async (key: string) => ((await clockOf(petition, key))?.dueOn ?? today) < today;
  if (step === "object" && (await isOver("petition.objection")))
    throw new Refused("petitions.errors.objectionOver");
  if (step === "askReview" && (await isOver("petition.reviewRequest")))
    throw new Refused("petitions.errors.reviewOver");
  if (step === "askRecheck" && (await isOver("petition.recheckRequest")))
    throw new Refused("petitions.errors.reviewOver");
  const days = step === "askExtension" ? given.days : petition.petition.extension?.days;
  if (step !== "askExtension" && step !== "grantExtension") return;
  const clock = await clockOf(petition, finish);
  if (!clock) throw new Refused("clocks.errors.notRunning");
  const why = extensionRefusal({
    rule: ruleOn(finish, clock.startedOn),
    dueOn: clock.dueOn,
    granted: clock.extensions,
    asked: { on: today, amount: days ?? 0, unit: "CD" },
  });
  if (why) throw new Refused(`petitions.errors.extension.${why}`);
}

/** 延长 by a main leader, once, at most thirty days (第三十四条). */
export async function extendFinish(tx: Tx, petition: Petition): Promise<void> {
  const { extension } = petition.petition;
  if (!extension) throw new Refused("notOpenNow");
  await extendClock(tx, petition, finish, { amount: extension.days, unit: "CD", reason: extension.reasons });
}
