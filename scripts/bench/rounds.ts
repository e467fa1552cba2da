import { say } from "../../launcher/lib/say.mjs";
import type { Measure } from "./measures";
import { cpuMs } from "./process-time";
import type { startLoad } from "./programs";

export type Sample = { cpuMs: number; perSecond: number; answerMs: number };
/** By size and key of the measure, one sample a round. */
export type Samples = Map<string, Sample[]>;
export const sampleKey = ({ rows, key }: Pick<Measure, "rows" | "key">) => `${rows}/${key}`;

type Load = ReturnType<typeof startLoad>;
type How = { rounds: number; roundMs: number; postmaster: number };

/** One measure for one round. Any answer but the expected one makes the whole run worthless, so it ends. */
async function sample(
  load: Load,
  measure: Measure,
  round: number,
  { roundMs, postmaster }: How,
): Promise<Sample> {
  const order = measure.order(round);
  const pids = [measure.server.pid, postmaster];
  const before = cpuMs(pids);
  const { count, seconds, statuses, locations, middleMs } = await load.run({
    ...order,
    ...(order.once ? {} : { forMs: roundMs }),
  });
  // On a machine that is busy with something else not one answer may come in time: then it is given longer.
  if (count === 0 && roundMs < 10_000)
    return sample(load, measure, round, { rounds: 1, roundMs: roundMs * 4, postmaster });
  const spent = cpuMs(pids) - before;
  const good = statuses[measure.expected] ?? 0;
  if (count === 0 || good !== count || (measure.kind === "write" && locations.receipt !== count))
    throw new Error(`${measure.title}: answers ${JSON.stringify(statuses)} ${JSON.stringify(locations)}`);
  return { cpuMs: spent / count, perSecond: count / seconds, answerMs: middleMs };
}

/** Everything once before it counts: code is compiled, connections are open, pages are kept. */
async function warmUp(load: Load, measures: readonly Measure[], how: How): Promise<void> {
  for (const measure of measures) await sample(load, measure, 0, { ...how, roundMs: how.roundMs * 2 });
}

/** All measures one after the other, again and again, so that a busy minute of the machine meets them all. */
export async function runRounds(load: Load, measures: readonly Measure[], how: How): Promise<Samples> {
  const samples: Samples = new Map(measures.map((measure) => [sampleKey(measure), []]));
  say("预热", "warming up");
  await warmUp(load, measures, how);
  for (let round = 1; round <= how.rounds; round++) {
    say(`第 ${round} 轮，共 ${how.rounds} 轮`, `round ${round} of ${how.rounds}`);
    for (const measure of measures)
      samples.get(sampleKey(measure))?.push(await sample(load, measure, round, how));
  }
  return samples;
}
