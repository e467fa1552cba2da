import type { assignments, cases, clocks } from "@/db/schema";
import type { Permission } from "@/domain/access";
import { type Day, dayOf } from "@/domain/calendar/day";
import { type CaseKind, factsOfKind } from "@/domain/cases/registry";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf, wasLate } from "@/domain/clocks/stored";
import type { ClockMove } from "@/domain/flow";
import type { Deed } from "../chronicle";
import type { Hand } from "../notices/people";
import type { Resident } from "../people/residents";
import { at, calendar, type Dice, idOf } from "../stable";

type Row<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
type Clock = Row<typeof clocks> & { startedOn: Day };
type Someone = Pick<Resident, "id" | "name" | "phone" | "idNumber" | "villageId">;

type Begin = {
  key: string;
  kind: CaseKind;
  title: string;
  officeId: string;
  who: Someone;
  on: Day;
  dice: Dice;
};
type Deeds = {
  name: string;
  by: Permission;
  to: string;
  hand: Hand | null;
  on: Day;
  clocks?: readonly ClockMove[];
  /** Where it lies next, and what is expected there. */
  desk?: { postId: string | null; expected: string } | null;
  opinion?: string;
  detail?: Record<string, unknown>;
  endedHow?: string;
};

/** One villager's matter, played step by step as the office would have: row, clocks, desks and deeds. */
export class Course {
  readonly case: Row<typeof cases> & { id: string; state: string; submittedAt: Date };
  readonly clocks: Clock[] = [];
  readonly desks: Row<typeof assignments>[] = [];
  readonly deeds: Deed[] = [];
  when: Date;
  private readonly module: string;

  constructor(private readonly begin: Begin) {
    const { key, kind, title, officeId, who, on, dice } = begin;
    this.module = factsOfKind(kind).module;
    this.when = at(on, dice.between(8, 16), dice.between(0, 59), dice.between(0, 59));
    this.case = {
      ...{ id: idOf(`case:${key}`), kind, title, officeId, state: "submitted", channel: "web" },
      ...{ applicantId: who.id, applicantName: who.name, applicantPhone: who.phone },
      ...{ applicantIdNumber: who.idNumber, villageId: who.villageId },
      ...{ filedById: who.id, filerRelation: "self", version: 1 },
      ...{ submittedAt: this.when, createdAt: this.when, updatedAt: this.when },
    };
    this.deed(
      "handIn",
      `${this.module}.file` as Permission,
      { personId: who.id, postId: "" },
      null,
      "submitted",
    );
  }

  /** The first desk, after hand-in. */
  open(postId: string, expected: string, clock: string): this {
    this.start(clock);
    this.lay({ postId, expected }, "handIn");
    return this;
  }

  step({
    name,
    by,
    to,
    hand,
    on,
    clocks: moves = [],
    desk,
    opinion,
    detail,
    endedHow = "done",
  }: Deeds): this {
    const { dice } = this.begin;
    this.when =
      dayOf(this.when) >= on
        ? new Date(this.when.getTime() + dice.between(20, 90) * 60_000)
        : at(on, dice.between(8, 16), dice.between(0, 59), dice.between(0, 59));
    const from = this.case.state;
    this.case.state = to;
    this.case.version = (this.case.version ?? 1) + 1;
    this.case.updatedAt = this.when;
    for (const { key, move } of moves) move === "start" ? this.start(key) : this.stop(key);
    this.deed(name, by, hand, from, to, opinion, detail);
    this.end(hand, endedHow);
    if (desk) this.lay(desk, name);
    return this;
  }

  private deed(
    name: string,
    permission: Permission,
    hand: Hand | null,
    fromState: string | null,
    toState: string,
    opinion?: string,
    detail: Record<string, unknown> = {},
  ): void {
    this.deeds.push({
      ...{ subjectKind: "case", subjectId: this.case.id, what: `${this.module}.${name}`, permission },
      ...{ actorId: hand?.personId ?? null, actorPostId: hand?.postId || null, at: this.when },
      ...{ fromState, toState, opinion: opinion ?? null, detail },
    });
  }

  private start(rule: string): void {
    const on = dayOf(this.when);
    const { amount, unit } = limitOf(ruleOn(rule, on));
    const blank = {
      amount,
      unit,
      startedOn: on,
      startedAt: this.when,
      restarts: [],
      pauses: [],
      extensions: [],
    };
    this.clocks.push({
      ...{ id: idOf(`clock:${this.case.id}:${rule}:${this.clocks.length}`), rule },
      ...{ subjectKind: "case", subjectId: this.case.id, createdAt: this.when },
      ...blank,
      ...resultOf(reckonStored(blank, calendar), calendar),
    });
  }

  private stop(rule: string): void {
    const running = this.clocks.find((clock) => clock.rule === rule && !clock.stoppedAt);
    if (!running) return;
    const stored = {
      ...running,
      restarts: [],
      pauses: [],
      extensions: [],
      dueAt: null,
      isProvisional: false,
    };
    const late = wasLate(stored as Parameters<typeof wasLate>[0], dayOf(this.when), this.when);
    Object.assign(running, { stoppedAt: this.when, wasLate: late });
  }

  private end(hand: Hand | null, endedHow: string): void {
    const open = this.desks.find(({ endedAt }) => !endedAt);
    if (open)
      Object.assign(open, {
        endedAt: this.when,
        endedHow,
        endedById: hand?.personId ?? null,
        readAt: this.when,
      });
  }

  private lay({ postId, expected }: NonNullable<Deeds["desk"]>, reason: string): void {
    const due = this.clocks.filter(({ stoppedAt, rule }) => !stoppedAt && rule !== "rating.open");
    this.desks.push({
      ...{
        id: idOf(`desk:${this.case.id}:${this.desks.length}`),
        subjectKind: "case",
        subjectId: this.case.id,
      },
      ...{ step: `${this.module}.${expected}`, openedAt: this.when, reason: `${this.module}.why.${reason}` },
      ...(postId ? { postId } : { personId: this.case.filedById }),
      dueOn: due.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    });
  }
}
