import "server-only";
import type { Tx } from "@/db/client";
import { countReturns } from "@/db/queries/assignments";
import { findPostFor, isOpenPost } from "@/db/queries/desk-posts";
import type { HeldPost, Viewer } from "@/domain/access";
import type { CaseFacts } from "@/domain/cases/facts";
import type { Step } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { isForDirector, mayReturn } from "@/domain/routing/returning";
import { carryOn, type Recorded, type Thing } from "@/server/cases/move";
import { unlearnRoute } from "./learn";

type Return<State extends string, Facts> = {
  /** The step of the module's lifecycle that leads back to the dispatcher, e.g. `returnWrong`. */
  name: string;
  step: Step<State, Facts & { state: State }>;
  /** Why it is another office's. */
  reason: string;
  /** What the dispatcher is to do: a key of `<module>.desk`. */
  expected: string;
  /** Who sent it here; left out or gone: the office director. */
  dispatcherPostId?: string | null;
  /** What the villager wrote, so that its words point elsewhere next time. */
  text: string;
  post?: HeldPost | undefined;
};

/**
 * 首问负责: "not ours" in one tap, with a reason. The matter lies with whoever dispatched it; after the second return the
 * director decides whose it is, and nobody sends it back any more. The person and the moment are checked by the module
 * (`checkMove`); its columns it writes itself. Returns the event.
 */
export async function returnToDispatcher<State extends string, Facts extends CaseFacts>(
  tx: Tx,
  viewer: Viewer,
  thing: Thing<State, Facts>,
  { name, step, reason, expected, dispatcherPostId = null, text, post }: Return<State, Facts>,
): Promise<Recorded> {
  if (!reason.trim()) throw new Refused("routing.errors.sayWhy", {}, "opinion");
  const before = await countReturns(thing);
  if (!mayReturn(before)) throw new Refused("routing.errors.directorDecided");
  const isLast = isForDirector(before);
  const own = !isLast && (await isOpenPost(tx, dispatcherPostId)) ? dispatcherPostId : null;
  const postId = own ?? (await findPostFor(tx, "officeDirector")) ?? (await findPostFor(tx, "mainLeader"));
  if (!postId) throw new Refused("applications.errors.nobody");
  const { officeId, kind } = thing.case;
  await unlearnRoute(tx, { text, kind, officeId });
  return carryOn(tx, viewer, thing, {
    name,
    step,
    at: new Date(),
    desks: [{ postId }],
    expected,
    reason: isLast ? "directorDecides" : name,
    endedHow: "returned",
    opinion: reason,
    detail: { fromOfficeId: officeId, returns: before + 1 },
    post,
  });
}

/** Returned twice already: only the director says whose it is, and that stands. */
export const isDecidedByDirector = async (thing: Parameters<typeof countReturns>[0]): Promise<boolean> =>
  !mayReturn(await countReturns(thing));
