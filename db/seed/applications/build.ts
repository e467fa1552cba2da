import { addDays, type Day, dayOf } from "@/domain/calendar/day";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import { codeAlphabet, codeLength, receiptNoOf } from "@/domain/cases/codes";
import { demoSettings } from "../settings";
import { calendar, Dice } from "../stable";
import { applicants } from "./applicants";
import { missingWords } from "./papers";
import { plans } from "./plans";
import { type Filed, Run } from "./run";

/** Working days up to yesterday: every step lies behind us. */
const workdays = (today: Day): Day[] =>
  Array.from({ length: 200 }, (_, index) => addDays(today, index - 200)).filter((day) =>
    isWorkingDay(calendar, day),
  );

/** The sixty applications with their receipts, oldest first. */
export function buildApplications(today: Day): Filed[] {
  const days = workdays(today);
  const find = applicants();
  const filed = plans.map((plan, index) => new Run(plan, index, find(plan), days).filed);
  for (const one of filed) one.materials = materialsOf(one);
  giveReceipts(filed);
  return filed;
}

/** Numbers run within the day of hand-in, in the order of hand-in. */
function giveReceipts(filed: readonly Filed[]): void {
  const dice = new Dice("receipts");
  const running = new Map<Day, number>();
  const moment = ({ case: { submittedAt } }: Filed) => submittedAt?.getTime() ?? 0;
  for (const { case: row } of [...filed].sort((a, b) => moment(a) - moment(b))) {
    if (!row.submittedAt) continue;
    const day = dayOf(row.submittedAt);
    const number = (running.get(day) ?? 0) + 1;
    running.set(day, number);
    row.receiptNo = receiptNoOf(demoSettings.receiptPrefix, day, number);
    row.queryCode = Array.from({ length: codeLength }, () => dice.pick([...codeAlphabet])).join("");
  }
}

/** How far each material has come: pending until the window has looked, faulty where a supplement was asked for. */
function materialsOf({ case: row, application, guide, supplements }: Filed): Filed["materials"] {
  const gap = application.gap?.materials ?? [];
  const open = supplements
    .filter(({ answeredAt }) => !answeredAt)
    .flatMap(({ items }) => items.map(({ key }) => key));
  const isSeen = !["draft", "submitted", "received"].includes(row.state);
  const consent = row.filerRelation === "self" ? [] : ["consent"];
  const given = guide.materials
    .filter(({ key, required }) => required !== "optional" && !gap.includes(key))
    .map(({ key }) => key)
    .slice(0, row.state === "draft" ? 1 : undefined);
  return [...consent, ...given].map((key) => ({
    caseId: row.id,
    key,
    isOnPaper: true,
    verdict: !isSeen ? "pending" : open.includes(key) ? "faulty" : "ok",
    remark: open.includes(key) ? (missingWords[key] ?? "") : "",
    createdAt: row.createdAt,
  }));
}
