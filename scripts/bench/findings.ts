import type { Aim } from "./aims";
import type { Measure } from "./measures";
import type { Sample, Samples } from "./rounds";
import { sampleKey } from "./rounds";
import { median, variation } from "./statistics";

/** One line of the table. */
export type Finding = {
  what: string;
  rows: number | null;
  cpuMs: number | null;
  perSecond: number | null;
  answerMs: number | null;
  spread: number | null;
  floor: string;
  ratio: number | null;
  aims: Aim[];
};

const fixed = (value: number) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);

/** Round by round against another measure of the same round, then the middle: a busy moment weighs on both. */
const ratioOf = (own: readonly Sample[], other: readonly Sample[], of: keyof Sample) =>
  median(own.map((sample, round) => sample[of] / (other[round]?.[of] ?? Number.NaN)));

const of = (samples: readonly Sample[], what: keyof Sample) => samples.map((sample) => sample[what]);

/** Up to some twenty thousand rows an answer is at once, beyond it stays quick. */
const searchMs = (rows: number) => (rows <= 20_000 ? 10 : 50);

function aimsOf(measure: Measure, own: readonly Sample[], floor: readonly Sample[]): Aim[] {
  const cpu = median(of(own, "cpuMs"));
  const timesFloor = {
    text: "≤ 20× the query",
    value: ratioOf(own, floor, "cpuMs"),
    most: 20,
  };
  if (measure.kind === "kept")
    return [
      { text: "≤ 0.1 ms", value: cpu, most: 0.1 },
      { text: "≥ ½ of its requests/s", value: ratioOf(own, floor, "perSecond"), least: 0.5 },
    ];
  if (measure.kind === "rendered") return [{ text: "≤ 9 ms", value: cpu, most: 9 }, timesFloor];
  if (measure.kind === "search") {
    const most = searchMs(measure.rows);
    return [{ text: `answer ≤ ${most} ms`, value: median(of(own, "answerMs")), most }, timesFloor];
  }
  return [];
}

function finding(measure: Measure, samples: Samples): Finding {
  const own = samples.get(sampleKey(measure)) ?? [];
  const floor = measure.floor ? (samples.get(`${measure.rows}/${measure.floor}`) ?? []) : [];
  const floorText = `${fixed(median(of(floor, "cpuMs")))} ms, ${Math.round(median(of(floor, "perSecond")))}/s`;
  return {
    what: measure.title,
    rows: measure.rows,
    cpuMs: median(of(own, "cpuMs")),
    perSecond: median(of(own, "perSecond")),
    answerMs: median(of(own, "answerMs")),
    spread: variation(of(own, "cpuMs")),
    floor: floor.length > 0 ? floorText : "",
    ratio: floor.length > 0 ? ratioOf(own, floor, "cpuMs") : null,
    aims: aimsOf(measure, own, floor),
  };
}

const blank = { cpuMs: null, perSecond: null, answerMs: null, spread: null, floor: "", ratio: null };

/** From the smallest size to the largest: the same page in the same round. */
function growth(measures: readonly Measure[], samples: Samples): Finding[] {
  const sizes = [...new Set(measures.map(({ rows }) => rows))].sort((a, b) => a - b);
  const [small, large] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (small === large) return [];
  return measures
    .filter(({ rows, kind }) => rows === large && ["rendered", "search", "write"].includes(kind))
    .map(({ key, title }) => {
      const [own, other] = [samples.get(`${large}/${key}`) ?? [], samples.get(`${small}/${key}`) ?? []];
      const value = ratioOf(own, other, "cpuMs");
      return {
        ...blank,
        what: `growth of: ${title}`,
        rows: large,
        floor: `${fixed(median(of(other, "cpuMs")))} ms`,
        cpuMs: median(of(own, "cpuMs")),
        ratio: value,
        aims: [{ text: "≤ 1.3×", value, most: 1.3 }],
      };
    });
}

/** A single number that was taken once: bytes, memory. */
export const single = (what: string, aim: Aim): Finding => ({ ...blank, what, rows: null, aims: [aim] });

export const findingsOf = (measures: readonly Measure[], samples: Samples): Finding[] => [
  ...measures.map((measure) => finding(measure, samples)),
  ...growth(measures, samples),
];
