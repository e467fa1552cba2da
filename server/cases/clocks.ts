import "server-only";
import type { Shown, Tx } from "@/db/client";
import { publishedCalendar } from "@/db/queries/calendar";
import {
  listClocks,
  pauseClock,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
} from "@/db/queries/clocks";
import { dayOf } from "@/domain/calendar/day";
import type { Limit } from "@/domain/clocks/kinds";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import type { ClockMove } from "@/domain/flow";

type Moves = {
  at: Date;
  /** Why a clock stands still. */
  reason: string;
  /** What a rule that leaves its amount open gets: the promise of the item, the limit of the order. */
  limits?: Readonly<Record<string, Limit>>;
};

/** Starts, stops and pauses the clocks of a step as the lifecycle says; what does not run is left alone. */
export async function moveClocks(
  tx: Tx,
  thing: Shown<{ id: string }>,
  moves: readonly ClockMove[],
  { at, reason, limits = {} }: Moves,
): Promise<void> {
  const running = new Set((await openClocks(thing)).map(({ rule }) => rule));
  const subject = { subjectKind: "case", subjectId: thing.id } as const;
  for (const { key, move } of moves) {
    const given = limits[key];
    if (move === "start") await startClock(tx, subject, key, { at, ...(given && { given }) });
    else if (!running.has(key)) continue;
    else if (move === "stop") await stopClock(tx, thing, key, at);
    else if (move === "pause") await pauseClock(tx, thing, key, { at, reason });
    else if (move === "restart") await restartClock(tx, thing, key, { at, reason });
    else await resumeClock(tx, thing, key, at);
  }
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
  return reckon({ rule: limitOf(ruleOn(rule, startedOn)), startedOn, calendar }).dueOn;
}
