import { type Aim, isMet, verdict } from "./aims";
import type { Finding } from "./findings";
import { shortRows } from "./options";

export const beginMark = "<!-- measured: written by `npm run bench`, do not edit -->";
export const endMark = "<!-- end of what was measured -->";

const number = (value: number | null, unit = "") =>
  value === null ? "" : `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)}${unit}`;
const percent = (value: number | null) => (value === null ? "" : `${Math.round(value * 100)} %`);

/** One value is said once: where a line has a single aim and no processor time, the value stands in its place. */
const measured = ({ cpuMs, aims }: Finding) =>
  cpuMs === null ? number(aims[0]?.value ?? null) : number(cpuMs, " ms");

const results = (aims: readonly Aim[]) => aims.map(verdict).join("; ");

function line(finding: Finding): string {
  const { what, rows, perSecond, answerMs, spread, floor, ratio, aims } = finding;
  const cells = [
    what,
    rows === null ? "" : shortRows(rows),
    measured(finding),
    number(perSecond),
    number(answerMs, " ms"),
    percent(spread),
    floor,
    number(ratio, "×"),
    aims.map(({ text }) => text).join("; "),
    aims.every(isMet) ? results(aims) : `**${results(aims)}**`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The table in Markdown, under what it was measured on. */
export function reportText(about: readonly string[], findings: readonly Finding[]): string {
  const heads = ["measure", "rows", "processor time a request", "requests/s", "answer", "variation"];
  const more = ["floor", "times the floor", "aim", "result"];
  const head = `| ${[...heads, ...more].join(" | ")} |`;
  const rule = `|${" --- |".repeat(heads.length + more.length)}`;
  const missed = findings.flatMap(({ aims }) => aims).filter((aim) => !isMet(aim)).length;
  const all = findings.flatMap(({ aims }) => aims).length;
  return [
    beginMark,
    "",
    ...about.map((text) => `- ${text}`),
    `- ${all - missed} of ${all} aims met`,
    "",
    head,
    rule,
    ...findings.map(line),
    "",
    endMark,
  ].join("\n");
}

/** Puts the new report in the place of the old one; what was written by hand around it stays. */
export function intoDocument(document: string, report: string): string {
  const begin = document.indexOf(beginMark);
  const end = document.indexOf(endMark);
  if (begin < 0 || end < begin) return `${document.trimEnd()}\n\n${report}\n`;
  return document.slice(0, begin) + report + document.slice(end + endMark.length);
}
