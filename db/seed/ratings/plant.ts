import { lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import * as tables from "@/db/schema";
import { addDays, dayOf } from "@/domain/calendar/day";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf, wasLate } from "@/domain/clocks/stored";
import { type RectificationStep, rectificationFlow } from "@/domain/ratings/flow";
import type { Chronicle, Deed } from "../chronicle";
import { type Hand, holderOf } from "../notices/people";
import { plant } from "../planting";
import { at, calendar, idOf } from "../stable";

const director = holderOf("officeDirector");
/** Nobody of the stations: who puts it right had no hand in the matter. */
const fixer = holderOf("registry");

const course: [step: RectificationStep, hand: Hand, days: number, hour: number][] = [
  ["assign", director, 1, 9],
  ["contact", fixer, 2, 10],
  ["fix", fixer, 5, 15],
  ["revisit", director, 7, 9],
  ["uphold", director, 7, 11],
];
const said = {
  contactWords: "电话联系本人。本人说第一次来时窗口没有把照片要求讲清楚，多跑了一趟。",
  answer: "窗口已把照片要求写进一次性告知单，当天补发给您；以后同样的事按告知单逐项核对。",
  revisitWords: "回访本人，表示可以，希望以后一次说清。",
  verdict: "评价属实：第一次收件时漏告知一项。已在窗口例会上通报做法并改了告知单。",
};

/** What became of the bad ratings: an older one was put right, called back and closed; the newest waits for the director. */
export async function plantRectifications(tx: Tx, chronicle: Chronicle): Promise<void> {
  const bad = await tx.select().from(tables.ratings).where(lte(tables.ratings.grade, 2));
  const oldest = bad.toSorted((a, b) => a.ratedAt.getTime() - b.ratedAt.getTime());
  const made = oldest.map((rating, index) => rectified(rating, index < oldest.length - 1));
  await plant(
    tx,
    tables.rectifications,
    made.map(({ row }) => row),
  );
  await plant(
    tx,
    tables.clocks,
    made.map(({ clock }) => clock),
  );
  await plant(
    tx,
    tables.assignments,
    made.map(({ desk }) => desk),
  );
  for (const { deeds } of made) chronicle.add(...deeds);
}

type Rating = typeof tables.ratings.$inferSelect;

function rectified({ caseId, ratedAt }: Rating, isOver: boolean) {
  const id = idOf(`rectification:${caseId}`);
  const subject = { subjectKind: "rectification" as const, subjectId: id };
  const on = dayOf(ratedAt);
  const when = (days: number, hour: number) => at(addDays(on, days), hour);
  const end = when(course.at(-1)?.[2] ?? 0, 11);
  const blank = {
    ...limitOf(ruleOn("rating.badFix", on)),
    startedOn: on,
    startedAt: ratedAt,
    restarts: [],
    pauses: [],
    extensions: [],
  };
  const result = resultOf(reckonStored(blank, calendar), calendar);
  const stopped = isOver
    ? { stoppedAt: end, wasLate: wasLate({ ...blank, ...result }, dayOf(end), end) }
    : { stoppedAt: null };
  const deeds: Deed[] = isOver
    ? course.map(([name, hand, days, hour]) => ({
        ...subject,
        what: `ratings.${name}`,
        permission: rectificationFlow[name].by,
        actorId: hand.personId,
        actorPostId: hand.postId,
        at: when(days, hour),
        fromState: fromOf(name),
        toState: rectificationFlow[name].to,
      }))
    : [];
  const done = {
    ...said,
    state: "upheld" as const,
    handlerPostId: fixer.postId,
    contactedAt: when(2, 10),
    fixedById: fixer.personId,
    fixedAt: when(5, 15),
    revisitGrade: 4,
    revisitedAt: when(7, 9),
    closedAt: end,
    version: course.length + 1,
  };
  return {
    row: { id, caseId, directorPostId: director.postId, createdAt: ratedAt, ...(isOver && done) },
    clock: { id: idOf(`clock:${id}`), ...subject, rule: "rating.badFix", ...blank, ...result, ...stopped },
    desk: {
      id: idOf(`desk:${id}`),
      ...subject,
      step: "ratings.assign",
      reason: "ratings.why.rate",
      postId: director.postId,
      openedAt: ratedAt,
      dueOn: result.dueOn,
      ...(isOver && { endedAt: when(1, 9), endedHow: "done", endedById: director.personId }),
    },
    deeds,
  };
}

function fromOf(name: RectificationStep): string {
  const before = course[course.findIndex(([step]) => step === name) - 1];
  return before ? rectificationFlow[before[0]].to : "waiting";
}
