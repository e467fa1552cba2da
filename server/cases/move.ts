import "server-only";
import type { Shown, Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { type CaseChanges, type CaseRow, moveCase } from "@/db/queries/cases";
import type { NewEvent } from "@/db/queries/events";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import type { CaseFacts } from "@/domain/cases/facts";
import { factsOfKind } from "@/domain/cases/registry";
import type { Limit } from "@/domain/clocks/kinds";
import { refusal, type Step } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { moveClocks, nextDueOn } from "./clocks";

export type Desk = { postId: string } | { personId: string };
/** A matter of some kind with what its lifecycle asks about. */
export type Thing<State extends string, Facts> = Shown<{
  id: string;
  case: CaseRow & { state: State };
  facts: Facts & { state: State };
}>;

/** Refuses the wrong person, the wrong moment, and what somebody else has changed meanwhile. */
export function checkMove<State extends string, Facts extends CaseFacts>(
  viewer: Viewer,
  thing: Thing<State, Facts>,
  step: Step<State, Facts & { state: State }>,
  version: number,
): void {
  const why = refusal(step, viewer, thing.facts);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (thing.case.version !== version) throw new Refused("changedMeanwhile");
}

/** The post in which somebody acts: the one on whose desk it lies, then one of the same office, then any that may. */
export function actingPost(
  viewer: Viewer,
  { facts }: { facts: CaseFacts },
  { by }: Pick<Step<string, never>, "by">,
): HeldPost | undefined {
  const may = postsFor(viewer, by);
  return (
    may.find(({ postId }) => facts.deskPostIds.includes(postId)) ??
    may.find(({ officeId }) => officeId === facts.officeId) ??
    may[0]
  );
}

type Move<State extends string, Facts> = {
  name: string;
  step: Step<State, Facts & { state: State }>;
  at: Date;
  /** Left out: the state the row of the lifecycle leads to. */
  to?: State;
  changes?: CaseChanges;
  /** Where it lies next; several for a countersign, none where it rests. */
  desks: readonly Desk[];
  /** What is expected there: a key of `<module>.desk`. */
  expected: string;
  post?: HeldPost | undefined;
  endedHow?: "done" | "sentBack" | "returned" | "withdrawn";
  /** The day shown on the desk, when it is another than that of the next running clock. */
  dueOn?: string | null | undefined;
  reason?: string;
  limits?: Readonly<Record<string, Limit>>;
  opinion?: string | null | undefined;
  detail?: Record<string, unknown>;
};
export type Recorded = Pick<NewEvent, "subjectKind" | "subjectId" | "what" | "fromState" | "toState"> & {
  opinion: string | null;
  detail: Record<string, unknown>;
  post: HeldPost | undefined;
};

/**
 * The one way a matter moves, whatever its kind: row (compare-and-set), clocks, desks, in the transaction of the action;
 * what is returned is the event. The module checks before (`checkMove`, its own rules), writes its own columns, and tells
 * the applicant (`tellApplicant`).
 */
export async function carryOn<State extends string, Facts>(
  tx: Tx,
  viewer: Viewer,
  thing: Thing<State, Facts>,
  move: Move<State, Facts>,
): Promise<Recorded> {
  const { name, step, at, to = step.to, opinion } = move;
  const { module } = factsOfKind(thing.case.kind);
  await moveCase(tx, thing, to, move.changes);
  await moveClocks(tx, thing, step.clocks ?? [], {
    at,
    reason: opinion ?? "",
    ...(move.limits && { limits: move.limits }),
  });
  await endAssignments(tx, thing, move.endedHow ?? "done", viewer.personId);
  const dueOn = move.dueOn === undefined ? await nextDueOn(thing) : move.dueOn;
  for (const desk of move.desks)
    await insertAssignment(tx, {
      subjectKind: "case",
      subjectId: thing.id,
      step: `${module}.${move.expected}`,
      desk,
      reason: `${module}.why.${move.reason ?? name}`,
      dueOn,
      isSealed: thing.case.isSealed,
    });
  return {
    subjectKind: "case",
    subjectId: thing.id,
    what: `${module}.${name}`,
    fromState: thing.case.state,
    toState: to,
    opinion: opinion || null,
    detail: move.detail ?? {},
    post: move.post,
  };
}

/** The first desk of a matter that was just handed in, before anybody moved it. */
export async function openDesk(
  tx: Tx,
  it: Pick<CaseRow, "id" | "kind" | "isSealed">,
  { desk, expected, reason, dueOn }: { desk: Desk; expected: string; reason: string; dueOn: string | null },
): Promise<void> {
  const { module } = factsOfKind(it.kind);
  await insertAssignment(tx, {
    ...{ subjectKind: "case", subjectId: it.id, desk, dueOn },
    step: `${module}.${expected}`,
    reason: `${module}.why.${reason}`,
    isSealed: it.isSealed,
  });
}
