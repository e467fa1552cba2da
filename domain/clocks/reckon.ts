import { addHours, type Day, dayOf } from "../calendar/day";
import type { ReckonInput, Reckoning } from "./kinds";
import { Sum } from "./sum";
import { Walk } from "./walk";

/**
 * The one function behind every deadline of the portal (public.md §11 "Counting rules"; 民法典 200–204, 行政许可法 82).
 *
 * - The day of the event is not counted; counting starts on the next day (民法典 201).
 * - CD counts every day. WD counts working days, make-up Saturdays and Sundays (调休) among them.
 * - A last day that is a day of rest moves to the next working day (民法典 203).
 * - Paused days do not count, whatever they are; see `Pause` for its first and last day.
 * - Extensions are appended to the count before it is moved off a day of rest, so 60 + 30 CD are 90 CD.
 * - A restart makes void what lies before it: the days, the pauses and the extensions granted.
 * - Provisional: a day whose nature had to be known lies in a year without notice.
 *
 * Example: 20 WD from Monday 2026-09-21 → 2026-10-26; 25–27 September and 1–7 October are off, 10 October is worked.
 */
export function reckon(input: ReckonInput): Reckoning {
  const { rule, calendar, startedOn, pauses = [] } = input;
  if (pauses.length > 0 && (rule.unit === "hours" || rule.unit === "months"))
    throw new Error(`A limit in ${rule.unit} cannot be paused.`);

  const sum = new Sum(rule.unit);
  sum.add({ kind: "start", from: startedOn });
  const restarts = [...(input.restarts ?? [])].sort(byDay);
  for (const { on, reason } of restarts) sum.add({ kind: "restart", from: on, label: reason });
  const countsFrom = restarts.at(-1)?.on ?? startedOn;
  const extensions = [...(input.extensions ?? [])].sort(byDay).filter(({ on }) => on >= countsFrom);
  const total = extensions.reduce((so, { amount }) => so + amount, rule.amount);

  if (rule.unit === "hours") {
    const dueAt = addHours(input.startedAt ?? required(), total);
    const dueOn = dayOf(dueAt);
    sum.add({ kind: "counted", from: countsFrom, to: dueOn, counted: rule.amount });
    for (const { on, amount, reason } of extensions)
      sum.add({ kind: "extension", from: on, counted: amount, granted: amount, label: reason });
    sum.add({ kind: "due", from: dueOn });
    const certain = { provisional: false, pausedSince: null };
    return { dueOn, dueAt, countedTo: dueOn, total, ...certain, lines: sum.lines() };
  }

  const walk = new Walk(calendar, pauses, sum, countsFrom);
  walk.count(rule);
  for (const extension of extensions) {
    sum.unit = extension.unit;
    sum.add({ kind: "extension", from: extension.on, granted: extension.amount, label: extension.reason });
    walk.count(extension);
  }
  const countedTo = walk.day;
  walk.leaveRestDays();
  const { day: dueOn, provisional, pausedSince } = walk;
  sum.add({ kind: "due", from: dueOn, provisional });
  return { dueOn, dueAt: null, countedTo, total, provisional, pausedSince, lines: sum.lines() };
}

const byDay = (a: { on: Day }, b: { on: Day }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

function required(): never {
  throw new Error("A limit in hours needs the instant at which it started.");
}
