import "server-only";
import type { Tx } from "@/db/client";
import { startClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { insertOrder } from "@/db/queries/hotline";
import { listLimits } from "@/db/queries/hotline-limits";
import { publishedOffices } from "@/db/queries/offices";
import { postsFor, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import type { OrderInput } from "@/domain/hotline/input";
import type { Limits } from "@/domain/hotline/kinds";
import { replyLimit } from "@/domain/hotline/kinds";
import { limitWritten } from "@/domain/hotline/text";
import { Refused } from "@/domain/outcome";
import { openDesk } from "@/server/cases/move";
import { spoken } from "@/server/spoken";

/** What stays the same for every order of a sheet. */
export type Entry = { officeId: string; limits: Limits; postId: string };

export async function beginEntry(tx: Tx, viewer: Viewer): Promise<Entry> {
  const post = postsFor(viewer, "hotline.enter")[0];
  const officeId = post?.officeId ?? (await publishedOffices())[0]?.id;
  const postId = (await findPostFor(tx, "registryClerk")) ?? post?.postId;
  if (!officeId || !postId) throw new Refused("hotline.errors.nobody");
  return { officeId, postId, limits: (await listLimits(viewer)).limits };
}

/**
 * Takes one order in: the matter, its clocks from the moment of dispatch, and the desk of whoever signs. Gives the event.
 * Signing and giving back have a working day each; an emergency is signed within the hour (public.md §5 C).
 */
export async function enterOrder(tx: Tx, viewer: Viewer, input: OrderInput, entry: Entry) {
  const { hotlineNo, title, orderClass, level, dispatchedAt, content, place } = input;
  if (dispatchedAt.at > new Date()) throw new Refused("hotline.errors.dispatchedLater", {}, "dispatchedAt");
  const givenLimit = input.givenLimit ? limitWritten(input.givenLimit, dispatchedAt.at) : null;
  const name = input.callerName || spoken("hotline")("anonymous");
  const filer = {
    personId: viewer.personId ?? "",
    postId: postsFor(viewer, "hotline.enter")[0]?.postId ?? null,
  };
  const made = await insertOrder(
    tx,
    {
      ...{ hotlineNo, title, orderClass, level, content, givenLimit },
      dispatchedAt: dispatchedAt.at,
      place: place || null,
      caller: { name, phone: input.callerPhone, villageId: input.villageId },
    },
    { officeId: entry.officeId, filer },
  );
  const subject = { subjectKind: "case", subjectId: made.id } as const;
  const at = dispatchedAt.at;
  const given = replyLimit({ orderClass, level, given: givenLimit, limits: entry.limits });
  const sign = await startClock(tx, subject, level === "urgent" ? "hotline.signUrgent" : "hotline.sign", {
    at,
  });
  await startClock(tx, subject, "hotline.return", { at });
  await startClock(tx, subject, "hotline.reply", { at, given });
  await openDesk(tx, made.case, {
    desk: { postId: entry.postId },
    expected: "sign",
    reason: level === "urgent" ? "enterUrgent" : "enter",
    dueOn: sign.dueOn,
  });
  return {
    ...subject,
    what: "hotline.enter",
    toState: "dispatched",
    detail: { hotlineNo, orderClass, level, dispatchedOn: dayOf(at) },
  };
}
