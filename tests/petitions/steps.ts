import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { findPetition, findPetitionFor, type Petition } from "@/db/queries/petitions";
import { people, postHolders } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { PetitionStep } from "@/domain/petitions/flow";
import { WhatInput } from "@/domain/petitions/input";
import type { Given } from "@/domain/petitions/rules";
import { advance } from "@/server/petitions/advance";
import { handInPetition, writePetition } from "@/server/petitions/writing";
import { viewerOf } from "../support/township";

export const ditch = {
  title: "村口水沟堵了没人管",
  request: "请把水沟清通",
  facts: "今年三月起村口水沟一直堵着，下雨就淹路。",
  about: "matter",
  anonymity: "realName",
  name: "赵秀英",
  phone: "19900001001",
  address: "柳溪村二组",
};

export async function handedIn(viewer: Viewer, written: Record<string, unknown> = {}): Promise<string> {
  const input = WhatInput.parse({
    ...ditch,
    ...(viewer.kind === "staff" && { channel: "visit" }),
    ...written,
  });
  return transaction(async (tx) => {
    const id = await writePetition(tx, viewer, input);
    const draft = await findPetition(viewer, id);
    await handInPetition(tx, viewer, { id, version: draft?.case.version ?? 0 });
    return id;
  });
}

/** One step as somebody takes it through the page: with the version they were shown. */
export const take = (viewer: Viewer, id: string, step: PetitionStep, given: Given = {}) =>
  transaction(async (tx) => {
    const version = (await findPetition(viewer, id))?.case.version ?? 0;
    return advance({ viewer, tx, id, step, given, version });
  });

/** The petition as it is, whoever may see it. */
export async function asItIs(id: string): Promise<Petition> {
  const found = await transaction((tx) => findPetitionFor(tx, id));
  if (!found) throw new Error(`no petition ${id}`);
  return found;
}

/** Whoever has it on the desk now. */
export async function holderOf(id: string): Promise<Viewer> {
  const [desk] = await listOpenDesks(await asItIs(id));
  const [holder] = await pool
    .select({ personId: people.id, name: people.name })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .where(eq(postHolders.postId, desk?.postId ?? ""));
  if (!holder) throw new Error(`nobody has it: ${desk?.step}`);
  return viewerOf({ ...holder, isStaff: true });
}
