import type {
  applicationMaterials,
  applications,
  assignments,
  cases,
  clocks,
  ratings,
  supplementNotices,
} from "@/db/schema";
import { type ApplicationStep, applicationFlow, expectedStep } from "@/domain/applications/flow";
import type { Decision } from "@/domain/applications/papers";
import type { ApplicationState } from "@/domain/applications/states";
import { addDays, type Day, dayOf } from "@/domain/calendar/day";
import type { Pause } from "@/domain/clocks/kinds";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf, wasLate } from "@/domain/clocks/stored";
import type { ClockMove, Step } from "@/domain/flow";
import type { Guide } from "@/domain/services/guide";
import { spoken, spokenDay } from "@/server/spoken";
import { type CastName, cast } from "../cast";
import type { Deed } from "../chronicle";
import { type Hand, holderOf } from "../notices/people";
import { matters } from "../people/matters";
import { officeId } from "../people/offices";
import { staff } from "../people/staff";
import { itemId, publishedItems } from "../services/plant";
import { at, calendar, Dice, idOf } from "../stable";
import { answersOf } from "./answers";
import type { Applicant } from "./applicants";
import { decisionOf, missingWords, refusals, specialResults, specialWords } from "./papers";
import { type PathStep, pathOf, specials } from "./paths";
import type { Plan } from "./plans";

type Row<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
type Clock = Row<typeof clocks> & { id: string; startedOn: Day; dueOn: Day; pauses: Pause[] };
export type Desk = Row<typeof assignments> & { id: string };
export type Message = { toPersonId: string; body: () => string; at: Date };

/** One application as it lies in the tables, with everything that hangs on it. */
export type Filed = {
  case: Row<typeof cases> & { id: string; state: ApplicationState };
  application: Row<typeof applications>;
  materials: Row<typeof applicationMaterials>[];
  supplements: Row<typeof supplementNotices>[];
  clocks: Clock[];
  desks: Desk[];
  rating: Row<typeof ratings> | null;
  deeds: Deed[];
  messages: Message[];
  applicant: Applicant;
  guide: Guide;
};

const windows = ["windowOne", "windowOne", "windowTwo", "windowThree"];
const handlers: Record<string, string> = {
  civil: "civilClerk",
  farm: "farmClerk",
  land: "landClerk",
  forest: "forestClerk",
  insurance: "insuranceClerk",
  veterans: "veteransClerk",
  health: "healthClerk",
  peace: "peaceClerk",
};

/** Plays one application step by step, as the office would have: the lifecycle says what each step moves. */
export class Run {
  readonly filed: Filed;
  private readonly dice: Dice;
  private readonly item;
  private readonly hands: Record<"window" | "handler" | "leader", Hand>;
  private readonly filer: Hand | { personId: string; postId: null };
  private readonly filerName: string;
  private when: Date;

  constructor(
    private readonly plan: Plan,
    index: number,
    applicant: Applicant,
    private readonly days: readonly Day[],
  ) {
    const item = publishedItems.find(({ slug }) => slug === plan.slug);
    if (!item) throw new Error(`no item ${plan.slug}`);
    this.item = item;
    this.dice = new Dice(`application:${index}`);
    const leader = matters.find(({ key }) => key === item.matter)?.leader ?? "mayor";
    const clerk = plan.slug === "canji-butie" ? "disabledClerk" : (handlers[item.office] ?? "socialClerk");
    this.hands = {
      window: holderOf(windows[index % windows.length] ?? "windowOne"),
      handler: holderOf(clerk),
      leader: holderOf(leader),
    };
    this.filer = filerOf(plan, applicant, this.hands.window);
    this.filerName = nameOf(this.filer.personId, applicant);
    const path = pathOf(plan);
    const first = days.length - plan.rest - path.reduce((so, [, gap]) => so + gap, 0);
    this.when = this.moment(days[first] ?? days[0] ?? "", null);
    this.filed = this.draft(index, applicant);
    let position = first;
    for (const [step, gap] of path) {
      position += gap;
      this.when = this.moment(days[position] ?? "", this.when);
      this.take(step);
    }
  }

  /** A moment of that day in office hours, later than the one before. */
  private moment(day: Day, after: Date | null): Date {
    if (after && dayOf(after) >= day) return new Date(after.getTime() + this.dice.between(25, 70) * 60_000);
    return at(day, this.dice.pick([8, 9, 9, 10, 14]), this.dice.between(31, 59), this.dice.between(0, 59));
  }

  private draft(index: number, applicant: Applicant): Filed {
    const { plan, item } = this;
    const id = idOf(`case:${index}`);
    const isRelative = plan.filer in cast;
    const relation = isRelative ? "relative" : (plan.filer as Row<typeof cases>["filerRelation"]);
    const answers = answersOf[plan.slug];
    const filedBefore = new Date(this.when.getTime() - 20 * 60_000);
    return {
      case: {
        id,
        kind: "application",
        title: item.guide.name,
        state: "draft",
        channel: plan.filer === "villageClerk" ? "village" : plan.filer === "windowClerk" ? "window" : "web",
        applicantId: applicant.id,
        applicantName: applicant.name,
        applicantPhone: applicant.phone,
        applicantIdNumber: applicant.idNumber,
        villageId: applicant.villageId,
        filedById: this.filer.personId,
        filerRelation: relation,
        kinship: isRelative ? "child" : null,
        filedInPostId: this.filer.postId,
        officeId: officeId(item.office),
        version: 1,
        createdAt: filedBefore,
        updatedAt: filedBefore,
      },
      application: {
        caseId: id,
        itemId: itemId(plan.slug),
        guideVersion: 1,
        answers: answers ? JSON.stringify(answers[index % answers.length]) : null,
        delivery: plan.filer === "villageClerk" ? "village" : "window",
      },
      materials: [],
      supplements: [],
      clocks: [],
      desks: [],
      rating: null,
      deeds: [],
      messages: [],
      applicant,
      guide: item.guide,
    };
  }

  private take(name: PathStep[0]): void {
    if (name === "rate") {
      this.rate();
      return;
    }
    const { filed, when } = this;
    const from = filed.case.state;
    const step = name === "lapse" ? lapse : (applicationFlow[name] as Step<ApplicationState, never>);
    const given = this.given(name);
    const hand = this.actor(name);
    filed.case.state = step.to;
    filed.case.version = (filed.case.version ?? 1) + 1;
    filed.case.updatedAt = when;
    this.write(name, given);
    for (const { key, move } of step.clocks ?? []) this.moveClock(key, move, given.opinion ?? "");
    filed.deeds.push({
      subjectKind: "case",
      subjectId: filed.case.id,
      what: `applications.${name}`,
      permission: step.by,
      actorId: hand?.personId ?? null,
      actorPostId: hand?.postId ?? null,
      at: when,
      fromState: from,
      toState: step.to,
      opinion: given.opinion ?? null,
      detail: given.detail ?? {},
    });
    this.moveDesk(name, step, hand, given.dueOn);
    this.tell(name, given.dueOn);
  }

  private actor(name: ApplicationStep | "lapse"): Hand | { personId: string; postId: null } | null {
    if (name === "lapse") return null;
    if (["handIn", "supply", "withdraw"].includes(name)) return this.filer;
    if (["receive", "accept", "acceptWithGap", "askSupplement", "refuse", "deliver"].includes(name))
      return this.hands.window;
    if (["approve", "reject", "sendBack"].includes(name)) return this.hands.leader;
    return name === "terminate" ? holderOf("officeDirector") : this.hands.handler;
  }

  /** What somebody wrote with the step. */
  private given(name: string): { opinion?: string; dueOn?: Day; detail?: Record<string, unknown> } {
    const { slug } = this.plan;
    const until = (days: number) => addDays(dayOf(this.when), days);
    const supplement = { dueOn: until(14), detail: { dueOn: until(14), items: this.faultyKeys() } };
    const special = {
      opinion: specialWords[slug] ?? "公示征求意见",
      dueOn: until(specials[slug]?.kind === "appraisal" ? 12 : 8),
    };
    const gap = { dueOn: until(7), detail: { gap: this.gapKeys(), dueOn: until(7) } };
    const all: Record<string, ReturnType<Run["given"]>> = {
      askSupplement: supplement,
      acceptWithGap: gap,
      startSpecial: { ...special, detail: { kind: specials[slug]?.kind ?? "posting", dueOn: special.dueOn } },
      endSpecial: { opinion: specialResults[slug] ?? "公示无异议" },
      forward: { opinion: "镇级审核通过，材料报县级主管部门审批" },
      countyReply: { opinion: "县级主管部门已审批同意" },
      propose: {
        opinion: this.isRejected() ? "经核对不符合条件，建议不予办理" : "材料齐全，情况属实，建议同意",
        detail: { result: this.isRejected() ? "rejected" : "approved" },
      },
      approve: { opinion: "同意" },
      reject: { opinion: "同意不予办理，请向申请人当面讲清理由和救济途径" },
      sendBack: { opinion: "请补充说明老房子拆除时间，再报" },
      terminate: { opinion: "申请人已在另一渠道领取同类救助，经本人确认终止办理" },
      withdraw: { opinion: "材料还没准备好，下次再申请" },
    };
    return all[name] ?? {};
  }

  private isRejected = () => this.plan.result === "rejected" || this.plan.state === "rejected";
  private faultyKeys = () =>
    this.item.guide.materials
      .map(({ key }) => key)
      .filter((key) => key in missingWords)
      .slice(0, 2);
  private gapKeys = () =>
    this.item.guide.materials.filter(({ required }) => required === "deferrable").map(({ key }) => key);

  /** What the step leaves in the rows. */
  private write(name: string, given: ReturnType<Run["given"]>): void {
    const { case: row, application } = this.filed;
    const { when, plan, item, hands } = this;
    const decision = () => decisionOf(plan.slug, item.guide, this.isRejected() ? "rejected" : "approved");
    const written: Record<string, () => void> = {
      handIn: () => Object.assign(row, { submittedAt: when }),
      receive: () => {
        Object.assign(row, { receivedAt: when, firstContactId: hands.window.personId });
        application.receiverPostId = hands.window.postId;
      },
      accept: () => Object.assign(row, { acceptedAt: when }),
      acceptWithGap: () => {
        Object.assign(row, { acceptedAt: when });
        application.gap = { materials: this.gapKeys(), dueOn: given.dueOn ?? "" };
      },
      askSupplement: () => this.askSupplement(given.dueOn ?? ""),
      supply: () => {
        const notice = this.filed.supplements.at(-1);
        if (notice) notice.answeredAt = when;
      },
      startReview: () => Object.assign(application, { handlerPostId: hands.handler.postId }),
      startSpecial: () => {
        application.pause = {
          kind: specials[plan.slug]?.kind ?? "posting",
          reason: given.opinion ?? "",
          expectedUntil: given.dueOn ?? "",
        };
      },
      endSpecial: () => Object.assign(application, { pause: null }),
      countyReply: () =>
        Object.assign(application, {
          countyNo: `YX${dayOf(when).replaceAll("-", "")}${this.dice.between(100, 999)}`,
        }),
      propose: () =>
        Object.assign(application, { proposal: decision(), proposedById: hands.handler.personId }),
      approve: () => this.decide(decision()),
      reject: () => this.decide(decision()),
      deliver: () => {
        Object.assign(row, { deliveredAt: when, closedAt: when });
        application.deliveredHow =
          plan.filer === "villageClerk" ? "由村文书送到家，本人签收" : "本人到窗口领取并签字";
      },
      refuse: () => {
        Object.assign(row, { decidedAt: when, closedAt: when });
        application.refusal = refusals[plan.slug] ?? {
          reasons: "不属于本镇受理范围。",
          remedies: item.guide.remedies,
        };
      },
      withdraw: () => Object.assign(row, { closedAt: when }),
      terminate: () => Object.assign(row, { closedAt: when }),
      lapse: () => Object.assign(row, { closedAt: when }),
    };
    written[name]?.();
  }

  private decide(decision: Decision): void {
    this.filed.case.decidedAt = this.when;
    Object.assign(this.filed.application, {
      decision,
      decidedById: this.hands.leader.personId,
      leaderPostId: this.hands.leader.postId,
    });
  }

  private askSupplement(dueOn: Day): void {
    const { filed, when, item } = this;
    filed.supplements.push({
      id: idOf(`supplement:${filed.case.id}`),
      caseId: filed.case.id,
      items: this.faultyKeys().map((key) => ({
        key,
        name: item.guide.materials.find((material) => material.key === key)?.name ?? key,
        what: missingWords[key] ?? "",
      })),
      text: "请在期限内一次补齐，可以用手机上传，也可以交给村文书。",
      dueOn,
      issuedById: this.hands.window.personId,
      issuedAt: when,
    });
  }

  private moveClock(rule: string, move: ClockMove["move"], reason: string): void {
    const { filed, when } = this;
    const on = dayOf(when);
    const running = filed.clocks.find((clock) => clock.rule === rule && !clock.stoppedAt);
    if (move === "start") {
      const { amount, unit } = limitOf(
        ruleOn(rule, on),
        rule === "service.promise" ? filed.guide.promisedLimit : undefined,
      );
      const blank = {
        amount,
        unit,
        startedOn: on,
        startedAt: when,
        restarts: [],
        pauses: [],
        extensions: [],
      };
      const result = resultOf(reckonStored(blank, calendar), calendar);
      const id = idOf(`clock:${filed.case.id}:${rule}:${filed.clocks.length}`);
      filed.clocks.push({
        ...{ id, rule },
        subjectKind: "case",
        subjectId: filed.case.id,
        ...blank,
        ...result,
        createdAt: when,
      });
      return;
    }
    if (!running) return;
    const stored = {
      ...running,
      restarts: [],
      extensions: [],
      dueAt: null,
      isProvisional: running.isProvisional ?? false,
    };
    if (move === "stop") Object.assign(running, { stoppedAt: when, wasLate: wasLate(stored, on, when) });
    else {
      const pauses =
        move === "pause"
          ? [...running.pauses, { from: on, until: null, reason }]
          : running.pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
      Object.assign(running, {
        pauses,
        ...resultOf(reckonStored({ ...stored, pauses }, calendar), calendar),
      });
    }
  }

  /** The step is done, whoever had it; the next desk gets it. */
  private moveDesk(
    name: string,
    step: Step<ApplicationState, never>,
    hand: { personId: string; postId: string | null } | null,
    given?: Day,
  ): void {
    const { filed, when, hands } = this;
    const open = filed.desks.find(({ endedAt }) => !endedAt);
    if (open)
      Object.assign(open, {
        endedAt: when,
        endedHow: name === "sendBack" ? "sentBack" : name === "withdraw" ? "withdrawn" : "done",
        endedById: hand?.personId ?? null,
        readAt: open.readAt ?? new Date(when.getTime() - 10 * 60_000),
      });
    if (!step.assigns) return;
    const posts: Record<string, string | null> = {
      window: hands.window.postId,
      receiver: hands.window.postId,
      handler: hands.handler.postId,
      leader: hands.leader.postId,
      self: hand?.postId ?? hands.window.postId,
    };
    const isFilers = step.assigns === "filer";
    const next = filed.clocks
      .filter(({ stoppedAt, rule }) => !stoppedAt && rule !== "rating.open")
      .map(({ dueOn }) => dueOn)
      .sort();
    const dueOn = step.to === "supplement" || step.to === "special" ? given : next[0];
    const isSlow = this.plan.rest > 15 && step.to === this.plan.state;
    filed.desks.push({
      id: idOf(`desk:${filed.case.id}:${filed.desks.length}`),
      subjectKind: "case",
      subjectId: filed.case.id,
      step: `applications.${expectedStep[step.to] ?? name}`,
      postId: isFilers ? null : (posts[step.assigns] ?? null),
      personId: isFilers ? this.filer.personId : null,
      openedAt: when,
      dueOn: dueOn ?? null,
      reason: `applications.why.${name}`,
      urgedCount: isSlow ? 1 : 0,
      urgedAt: isSlow ? at(this.days.at(-1) ?? "", 9, 30) : null,
    });
  }

  /** In the very words in which the office tells it. */
  private tell(name: ApplicationStep | "lapse", dueOn: Day = dayOf(this.when)): void {
    if (name === "archive") return;
    const { filed, when } = this;
    const { filerRelation, title } = filed.case;
    const key = name === "handIn" && filerRelation !== "self" ? "handInByOther" : name;
    const readers = new Set([filed.applicant.id, this.filer.personId]);
    for (const toPersonId of readers)
      filed.messages.push({
        toPersonId,
        at: when,
        body: () =>
          spoken("applications")(`told.${key}` as "told.receive", {
            title,
            number: filed.case.receiptNo ?? "",
            day: spokenDay(dueOn),
            phone: filed.guide.phone,
            filer: this.filerName,
          }),
      });
  }

  /** What becomes of a bad one: `db/seed/ratings`. */
  private rate(): void {
    const { filed, plan, when } = this;
    if (!plan.rating) return;
    const [grade, words] = plan.rating;
    const raterId = plan.filer in cast ? this.filer.personId : filed.applicant.id;
    filed.rating = { caseId: filed.case.id, grade, words: words || null, ratedById: raterId, ratedAt: when };
    this.moveClock("rating.open", "stop", "");
    filed.deeds.push({
      subjectKind: "case",
      subjectId: filed.case.id,
      what: "applications.rate",
      permission: "ratings.give",
      actorId: raterId,
      actorPostId: null,
      at: when,
    });
  }
}

const lapse: Step<ApplicationState, never> = {
  from: ["supplement"],
  to: "expired",
  by: "applications.supervise",
  assigns: null,
};

function filerOf(
  { filer }: Plan,
  applicant: Applicant,
  window: Hand,
): Hand | { personId: string; postId: null } {
  if (filer === "villageClerk") return holderOf(`clerk:${applicant.villageKey}`);
  if (filer === "windowClerk") return window;
  return { personId: filer in cast ? cast[filer as CastName].personId : applicant.id, postId: null };
}

const nameOf = (personId: string, applicant: Applicant): string =>
  staff.find(({ key }) => idOf(`person:${key}`) === personId)?.name ??
  Object.values(cast).find((member) => member.personId === personId)?.name ??
  applicant.name;
