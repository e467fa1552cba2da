import type { asks, consultations, meToos, ratings, reports } from "@/db/schema";
import { addDays, type Day } from "@/domain/calendar/day";
import { consultationFlow } from "@/domain/consultations/flow";
import type { PublicationState } from "@/domain/consultations/publishing";
import { type ConsultationState, topicOf } from "@/domain/consultations/states";
import { faultFlow } from "@/domain/reports/flow";
import type { ReportState } from "@/domain/reports/states";
import { topics } from "@/domain/routing/topics";
import { wordsIn } from "@/domain/routing/words";
import { spoken } from "@/server/spoken";
import { type Hand, holderOf } from "../notices/people";
import { type OfficeKey, officeId } from "../people/offices";
import { residents } from "../people/residents";
import { villages } from "../people/villages";
import { Dice, workdayAfter, workdayBefore } from "../stable";
import { Course } from "./course";
import { answeredAsks, faultSeeds, openAsks, places } from "./faults";
import { questionSeeds } from "./questions";

type Row<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
export type Built = {
  courses: Course[];
  asks: Row<typeof asks>[];
  consultations: Row<typeof consultations>[];
  reports: Row<typeof reports>[];
  meToos: Row<typeof meToos>[];
  ratings: Row<typeof ratings>[];
};

const months = 14;
const questionCount = 88;
const reportCount = 104;
const handlers: Partial<Record<OfficeKey, string>> = { hall: "officeDirector" };
const handlerOf = (office: OfficeKey): Hand => holderOf(handlers[office] ?? `${office}Clerk`);
/** Who looks at it is never who wrote it: in a small station one person may be both, then the director looks. */
function headOf(office: OfficeKey): Hand {
  if (office === "hall") return holderOf("mayor");
  const head = holderOf(`${office}Head`);
  return head.personId === handlerOf(office).personId ? holderOf("officeDirector") : head;
}
const windowHand = () => holderOf("windowOne");

/** Questions, suggestions, fault reports and asks of fourteen months, in every state; the same every time. */
export class Builder {
  readonly built: Built = { courses: [], asks: [], consultations: [], reports: [], meToos: [], ratings: [] };
  private readonly dice = new Dice("asks");
  private readonly people = residents().filter(({ hasAccount }) => hasAccount);

  constructor(private readonly today: Day) {}

  build(): Built {
    for (let index = 0; index < questionCount; index++) this.question(index);
    for (let index = 0; index < reportCount; index++) this.report(index);
    openAsks.forEach((text, index) => {
      this.ask(index, text, null);
    });
    answeredAsks.forEach(([text, answer], index) => {
      this.ask(openAsks.length + index, text, answer);
    });
    return this.built;
  }

  /** Most lie well behind us; the last dozen are under way. */
  private dayOf(index: number, count: number): Day {
    const span = months * 30;
    const back = Math.max(1, Math.round(span - (span * (index + 1)) / count) + 1);
    return workdayBefore(addDays(this.today, -back));
  }
  /** So many working days later, but never in the future. */
  private later(from: Day, days: number): Day {
    let day = from;
    for (let step = 0; step < days; step++) day = workdayAfter(addDays(day, 1));
    return day < this.today ? day : workdayBefore(addDays(this.today, -1));
  }

  private question(index: number): void {
    const seed = questionSeeds[index % questionSeeds.length];
    if (!seed) return;
    const { dice } = this;
    const isLast = index >= questionCount - 12;
    const isAgain = index >= questionSeeds.length;
    const state = this.questionState(index, isLast);
    const on = isLast
      ? workdayBefore(addDays(this.today, -dice.between(1, 4)))
      : this.dayOf(index, questionCount);
    const say = spoken("consultations");
    const text = isAgain ? `${dice.pick(["请问，", "想问一下，", "麻烦问问，"])}${seed.text}` : seed.text;
    const words = wordsIn(text, topics).slice(0, 2).join("、");
    const nature = say(`natures.${seed.nature}`);
    const course = new Course({
      ...{ key: `question:${index}`, kind: "consultation", who: dice.pick(this.people), on, dice },
      ...{ title: words ? `${nature}：${words}` : nature, officeId: officeId("hall") },
    });
    const window = windowHand();
    const [handler, head] = [handlerOf(seed.office), headOf(seed.office)];
    const isAgreed = !isAgain || dice.roll() < 0.4;
    const row: Row<typeof consultations> = {
      ...{ caseId: course.case.id, nature: seed.nature, topic: topicOf(text), text, isAgreed },
      agreedAt: isAgreed ? course.when : null,
    };
    course.open(window.postId, "assign", "consult.reply");
    const path = { submitted: 0, assigned: 1, drafted: 2, answered: 3, closed: 0, withdrawn: 0 }[state];
    if (path > 0) {
      course.step({
        ...{ name: "assign", by: "consultations.dispatch", to: "assigned", hand: window },
        on: this.later(on, dice.between(0, 1)),
        desk: { postId: handler.postId, expected: "draft" },
        detail: { officeId: officeId(seed.office) },
      });
      course.case.officeId = officeId(seed.office);
      row.dispatcherPostId = window.postId;
    }
    if (path > 1) {
      course.step({
        ...{ name: "draft", by: "consultations.handle", to: "drafted", hand: handler },
        on: this.later(on, dice.between(1, 3)),
        desk: { postId: head.postId, expected: "release" },
        ...(seed.verdict && { detail: { verdict: seed.verdict } }),
      });
      Object.assign(row, {
        ...{ answer: seed.answer, verdict: seed.verdict },
        ...{ drafterId: handler.personId, handlerPostId: handler.postId },
      });
    }
    if (path > 2) {
      course.step({
        ...{ name: "release", by: "consultations.release", to: "answered", hand: head },
        on: this.later(on, dice.pick([3, 3, 4, 4, 5, 5, 5, 5, 5, 7])),
        clocks: consultationFlow.release.clocks,
      });
      course.case.closedAt = course.when;
      this.publish(course, row, { handler, head, isAgain, title: seed.title, text: seed.text, index });
      this.rate(course);
    }
    if (state === "closed" || state === "withdrawn") this.giveUp(course, state, window);
    this.built.courses.push(course);
    this.built.consultations.push(row);
  }

  private questionState(index: number, isLast: boolean): ConsultationState {
    if (isLast) return (["submitted", "assigned", "drafted"] as const)[index % 3] ?? "submitted";
    if (index % 29 === 17) return "withdrawn";
    return index % 31 === 23 ? "closed" : "answered";
  }

  private publish(
    course: Course,
    row: Row<typeof consultations>,
    given: { handler: Hand; head: Hand; isAgain: boolean; title: string; text: string; index: number },
  ): void {
    const { handler, head, isAgain, title, text, index } = given;
    if (!row.isAgreed) return;
    const at = course.when;
    const to: PublicationState = isAgain
      ? index % 2
        ? "open"
        : "masked"
      : index % 19 === 11
        ? "takenDown"
        : "published";
    row.publication = to;
    if (to === "open") {
      this.waitFor(course, handler.postId, "mask", "release");
      return;
    }
    const day = this.later(dayIn(at), 1);
    course.step({
      ...{ name: "mask", by: "consultations.mask", to: course.case.state, hand: handler, on: day },
      detail: { from: "open", to: "masked" },
    });
    Object.assign(row, {
      ...{ publicTitle: title, publicText: text, publicAnswer: row.answer, maskedById: handler.personId },
    });
    if (to === "masked") {
      this.waitFor(course, head.postId, "publish", "mask");
      return;
    }
    course.step({
      ...{
        name: "publish",
        by: "consultations.publish",
        to: course.case.state,
        hand: head,
        on: this.later(day, 1),
      },
      detail: { from: "masked", to: "published" },
    });
    Object.assign(row, { publishedAt: course.when, publishedById: head.personId });
    if (to === "takenDown")
      course.step({
        ...{ name: "takeDown", by: "consultations.publish", to: course.case.state, hand: head },
        ...{ on: this.later(day, 30), opinion: "政策有调整，重新整理后再公开" },
      });
  }

  private waitFor(course: Course, postId: string, expected: string, reason: string): void {
    course.desks.push({
      ...{ subjectKind: "case", subjectId: course.case.id, postId, openedAt: course.when },
      ...{ step: `consultations.${expected}`, reason: `consultations.why.${reason}` },
    });
  }

  private giveUp(course: Course, state: "closed" | "withdrawn", window: Hand): void {
    const isClosed = state === "closed";
    const module = course.case.kind === "report" ? "reports" : "consultations";
    const flow = module === "reports" ? faultFlow : consultationFlow;
    course.step({
      name: isClosed ? "close" : "withdraw",
      by: flow[isClosed ? "close" : "withdraw"].by,
      to: state,
      hand: isClosed ? window : { personId: course.case.filedById, postId: "" },
      on: this.later(dayIn(course.when), 1),
      clocks: flow[isClosed ? "close" : "withdraw"].clocks,
      ...(isClosed && { opinion: "和前几天交来的是同一件事，已经在办，请看那一件的进度。" }),
      endedHow: isClosed ? "done" : "withdrawn",
    });
    course.case.closedAt = course.when;
  }

  private rate(course: Course): void {
    const roll = this.dice.roll();
    if (roll > 0.35) return;
    const grade = roll < 0.02 ? 3 : roll < 0.12 ? 4 : 5;
    const words = grade === 5 ? this.dice.pick(["", "", "答得清楚", "来得快，谢谢"]) : "";
    const ratedAt = new Date(course.when.getTime() + 36e5 * 20);
    if (ratedAt > new Date()) return;
    const { id, filedById } = course.case;
    this.built.ratings.push({ caseId: id, grade, words, ratedById: filedById, ratedAt });
  }

  private report(index: number): void {
    const seed = faultSeeds[(index * 7) % faultSeeds.length];
    const village = villages[(index * 5) % villages.length];
    if (!seed || !village) return;
    const { dice } = this;
    const isLast = index >= reportCount - 16;
    const state = this.reportState(index, isLast);
    const on = isLast
      ? workdayBefore(addDays(this.today, -dice.between(1, 4)))
      : this.dayOf(index, reportCount);
    const say = spoken("reports");
    const near = this.people.filter(({ villageId }) => villageId === village.id);
    const course = new Course({
      ...{
        key: `report:${index}`,
        kind: "report",
        who: dice.pick(near.length > 0 ? near : this.people),
        on,
        dice,
      },
      ...{ title: `${say("kind")}：${say(`categories.${seed.category}`)}`, officeId: officeId("hall") },
    });
    const [window, handler] = [windowHand(), handlerOf(seed.office)];
    const row: Row<typeof reports> = {
      ...{ caseId: course.case.id, category: seed.category, text: seed.text },
      ...{ placeVillageId: village.id, place: `${dice.between(1, 6)}组${dice.pick(places)}` },
    };
    course.open(window.postId, "assign", "report.mend");
    const path = { submitted: 0, assigned: 1, underWay: 2, mended: 3, closed: 1, withdrawn: 0 }[state];
    if (path > 0) {
      course.step({
        ...{ name: "assign", by: "reports.dispatch", to: "assigned", hand: window },
        on: this.later(on, dice.between(0, 1)),
        desk: { postId: handler.postId, expected: "start" },
        detail: { officeId: officeId(seed.office) },
      });
      course.case.officeId = officeId(seed.office);
      row.dispatcherPostId = window.postId;
      row.publicText = say("publicLine", { village: village.name, what: say(`faults.${seed.category}`) });
    }
    if (path > 1) {
      const expectedOn = addDays(dayIn(course.when), dice.between(3, 7));
      course.step({
        ...{ name: "start", by: "reports.handle", to: "underWay", hand: handler },
        on: this.later(on, dice.between(1, 2)),
        desk: { postId: handler.postId, expected: "mend" },
        detail: { dueOn: expectedOn },
      });
      Object.assign(row, {
        handlerPostId: handler.postId,
        expectedOn: expectedOn < this.today && state === "underWay" ? addDays(this.today, 2) : expectedOn,
      });
    }
    if (path > 2) {
      course.step({
        ...{ name: "mend", by: "reports.handle", to: "mended", hand: handler },
        on: this.later(on, dice.pick([2, 3, 3, 4, 4, 5, 5, 5, 5, 8])),
        clocks: faultFlow.mend.clocks,
        opinion: seed.mended,
      });
      Object.assign(row, { mendedWords: seed.mended });
      course.case.closedAt = course.when;
      this.rate(course);
    }
    if (state === "closed" || state === "withdrawn") this.giveUp(course, state, window);
    if (path > 0 && state !== "closed") this.join(course);
    this.built.courses.push(course);
    this.built.reports.push(row);
  }

  private reportState(index: number, isLast: boolean): ReportState {
    if (isLast) return (["submitted", "assigned", "underWay", "underWay"] as const)[index % 4] ?? "assigned";
    if (index % 37 === 21) return "withdrawn";
    return index % 27 === 13 ? "closed" : "mended";
  }

  private join(course: Course): void {
    const count = this.dice.roll() < 0.4 ? this.dice.between(1, 7) : 0;
    const others = new Set<string>();
    while (others.size < count) others.add(this.dice.pick(this.people).id);
    others.delete(course.case.filedById);
    for (const personId of others)
      this.built.meToos.push({
        caseId: course.case.id,
        personId,
        at: new Date(course.case.submittedAt.getTime() + 6e5),
      });
  }

  private ask(index: number, text: string, answer: string | null): void {
    const { dice } = this;
    const on = workdayBefore(addDays(this.today, answer ? -dice.between(20, 300) : -1));
    const words = wordsIn(text, topics).slice(0, 2).join("、");
    const say = spoken("asks");
    const who = dice.pick(this.people);
    const course = new Course({
      ...{ key: `ask:${index}`, kind: "ask", who, on, dice },
      ...{ title: words ? `${say("kind")}：${words}` : say("kind"), officeId: officeId("hall") },
    });
    const window = windowHand();
    course.open(window.postId, "take", "ask.sort");
    this.built.asks.push({ caseId: course.case.id, text, placeVillageId: who.villageId, answer });
    const isTaken = answer !== null || index % 4 === 3;
    if (isTaken) {
      course.step({
        ...{ name: "take", by: "asks.sort", to: "sorting", hand: window, on },
        desk: { postId: window.postId, expected: "turn" },
      });
      course.case.firstContactId = window.personId;
    }
    if (answer) {
      course.step({
        ...{ name: "answer", by: "asks.sort", to: "answered", hand: window, on },
        clocks: [
          { key: "ask.sort", move: "stop" },
          { key: "rating.open", move: "start" },
        ],
      });
      course.case.closedAt = course.when;
    }
    this.built.courses.push(course);
  }
}

const dayIn = (at: Date): Day => new Date(at.getTime() + 8 * 36e5).toISOString().slice(0, 10);
