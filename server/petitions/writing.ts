import "server-only";
import { randomBytes } from "node:crypto";
import type { Shown, Tx } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { findOwnDetails } from "@/db/queries/own-details";
import {
  findPetitionOffice,
  forgetFiler,
  insertPetitionDraft,
  updatePetitionDraft,
} from "@/db/queries/petition-drafts";
import { findPetition } from "@/db/queries/petitions";
import { insertTrackingPass } from "@/db/queries/tracking";
import { postsFor, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { WhatInput } from "@/domain/petitions/input";
import { digestOf } from "@/server/digest";
import { advance } from "./advance";
import { sealedTitle } from "./sealing";

/** Where somebody's petitions lie in the site. */
export const petitionsPath = (viewer: Pick<Viewer, "kind">): string =>
  viewer.kind === "villager" ? "/my/petitions" : "/office/petitions";

/** Makes the draft, or changes it. A villager files for themselves; what staff take down is the petitioner's own. */
export async function writePetition(tx: Tx, viewer: Viewer, typed: WhatInput): Promise<string> {
  const isSelf = viewer.kind === "villager";
  if (!viewer.personId) throw new Refused("form.forbidden");
  if (!isSelf && !typed.channel) throw new Refused("chooseOne", {}, "channel");
  const known = isSelf ? await findOwnDetails(viewer) : null;
  const input = { ...typed, name: known?.name ?? typed.name };
  const officeId = await findPetitionOffice(tx);
  if (!officeId) throw new Refused("petitions.errors.nobody");
  const filer = { personId: viewer.personId, postId: postsFor(viewer, "petitions.take")[0]?.postId ?? null };
  const title = input.isAboutPerson ? sealedTitle() : input.title;
  const written = { input, filer, officeId, isSelf, title };
  if (!input.id) return insertPetitionDraft(tx, written);
  const draft = await findPetition(viewer, input.id);
  if (draft?.case.state !== "draft") throw new Refused("notFound");
  await updatePetitionDraft(tx, draft, written);
  return draft.id;
}

/**
 * Hands it in. Who may not see it again afterwards (an anonymous petitioner, a clerk who took down an accusation) gets the
 * receipt through a pass for a quarter of an hour. An anonymous hand-in leaves an event without anybody in it.
 */
export async function handInPetition(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
) {
  const draft = await findPetition(viewer, id);
  if (!draft) throw new Refused("notFound");
  const isNameless = draft.petition.anonymity === "anonymous" && viewer.kind === "villager";
  const event = await advance({ viewer, tx, id, version, step: "handIn" });
  if (isNameless) await forgetFiler(tx, draft);
  const isGone = isNameless || (draft.case.isSealed && viewer.kind === "staff");
  const path = petitionsPath(viewer);
  const goTo = isGone ? `${path}/done/${await passFor(tx, draft)}` : `${path}/${id}/receipt`;
  if (!isNameless) return { ...event, goTo };
  const { post: _, ...rest } = event;
  await insertEvent(tx, { ...rest, permission: "petitions.handIn" });
  return { quiet: "recorded without a name", goTo };
}

async function passFor(tx: Tx, thing: Shown<{ id: string }>): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await insertTrackingPass(tx, { digest: digestOf(token), caseId: thing.id });
  return token;
}
