import "server-only";
import type { Shown, Tx } from "@/db/client";
import type { Application } from "@/db/queries/applications";
import { publishedCalendar } from "@/db/queries/calendar";
import { listClocks, pauseClock, resumeClock, startClock, stopClock } from "@/db/queries/clocks";
import type { ApplicationStep } from "@/domain/applications/flow";
import { stepOf } from "@/domain/applications/flow";
import { dayOf } from "@/domain/calendar/day";
import type { Limit } from "@/domain/clocks/kinds";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf as ruleLimit, ruleOn } from "@/domain/clocks/rules";

/** Starts, stops and pauses the clocks of a step as the lifecycle says; what does not run is left alone. */
export async function moveClocks(
  tx: Tx,
  application: Application,
  step: ApplicationStep,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  const running = new Set((await openClocks(application)).map(({ rule }) => rule));
  for (const { key, move } of stepOf(step).clocks ?? []) {
    if (move === "start") await start(tx, application, key, at);
    else if (!running.has(key)) continue;
    else if (move === "stop") await stopClock(tx, application, key, at);
    else if (move === "pause") await pauseClock(tx, application, key, { at, reason });
    else await resumeClock(tx, application, key, at);
  }
}

const start = (tx: Tx, application: Application, key: string, at: Date) =>
  startClock(tx, { subjectKind: "case", subjectId: application.id }, key, {
    at,
    ...limitOf(application, key),
  });

/** 承诺时限 is the item's own; what is done on the spot is due on the next working day at the latest. */
function limitOf({ guide }: Application, key: string): { given?: Limit } {
  if (key !== "service.promise") return {};
  const { amount, unit } = guide.promisedLimit;
  return { given: { amount: Math.max(1, amount), unit } };
}

export const openClocks = async (subject: Shown<{ id: string }>) =>
  (await listClocks(subject)).filter(({ stoppedAt }) => stoppedAt === null);

/** The day shown on the desk: the running deadline that ends first. */
export async function nextDueOn(subject: Shown<{ id: string }>): Promise<string | null> {
  const [first] = (await openClocks(subject)).filter(({ rule }) => rule !== "rating.open");
  return first?.dueOn ?? null;
}

/** The last day of a limit of the table that begins now, before its clock is started. */
export async function dueOf(rule: string, at: Date): Promise<string> {
  const startedOn = dayOf(at);
  const calendar = await publishedCalendar();
  return reckon({ rule: ruleLimit(ruleOn(rule, startedOn)), startedOn, calendar }).dueOn;
}
