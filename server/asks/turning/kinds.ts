import "server-only";
import type { Tx } from "@/db/client";
import type { Ask } from "@/db/queries/asks";
import type { HeldPost, Viewer } from "@/domain/access";
import type { TurnInput } from "@/domain/asks/input";
import type { CaseKind } from "@/domain/cases/registry";
import type { Desk } from "@/server/cases/move";

export type Turning = { tx: Tx; viewer: Viewer; ask: Ask; input: TurnInput; post: HeldPost | undefined };

/** What the matter is from now on, and on whose desk it lies. */
export type Turned = {
  kind: CaseKind;
  state: string;
  title: string;
  officeId: string;
  desk: Desk;
  /** A key of `<module>.desk`. */
  expected: string;
  /** Clocks that run from the day of hand-in: a change of name takes nobody's days. */
  clocks: readonly string[];
  /** Office words only, for the event. */
  detail: Record<string, unknown>;
};
/** Writes the detail row of the new kind; the shared row is still the ask's. */
export type Turn = (turning: Turning) => Promise<Turned>;
