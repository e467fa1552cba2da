import { can, type Permission, type Viewer } from "./access";

/** What a step does to a clock of the record (keys of `domain/clocks/rules.ts`). */
export type ClockMove = {
  readonly key: string;
  readonly move: "start" | "stop" | "pause" | "resume" | "restart";
};

/**
 * One row of a lifecycle. Buttons, the one action, the tests and docs/flows.md all read the same rows.
 *
 * - `only` narrows the step to certain records (separation of duties lives here).
 * - `needs` names the fields that must be filled before the step may go on.
 * - `assigns` names whose desk the work goes to next (resolved by the module), `null` = nobody, it rests.
 * - `plain` = the step is not offered as a button of its own but is part of another form.
 */
export type Step<State extends string, Thing> = {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: Permission;
  readonly only?: (viewer: Viewer, thing: Thing) => boolean;
  readonly needs?: readonly string[];
  readonly assigns?: string | null;
  readonly clocks?: readonly ClockMove[];
  readonly plain?: boolean;
};

export type Flow<State extends string, Thing> = Readonly<Record<string, Step<State, Thing>>>;

/** Why a step is refused: the wrong person, or the wrong moment. `null` means it is allowed. */
export function refusal<State extends string, Thing extends { state: State }>(
  step: Step<State, Thing>,
  viewer: Viewer,
  thing: Thing,
): "forbidden" | "tooLate" | null {
  if (!can(viewer, step.by)) return "forbidden";
  // The moment before the person: who was too slow hears that, not that they never might have.
  if (!step.from.includes(thing.state)) return "tooLate";
  return step.only?.(viewer, thing) === false ? "forbidden" : null;
}

/** The names of the steps this viewer may take now, in table order. Buttons are drawn from this list. */
export function openSteps<Name extends string, State extends string, Thing extends { state: State }>(
  flow: Readonly<Record<Name, Step<State, Thing>>>,
  viewer: Viewer,
  thing: Thing,
): Name[] {
  const names = Object.keys(flow) as Name[];
  return names.filter((name) => refusal(flow[name], viewer, thing) === null);
}
