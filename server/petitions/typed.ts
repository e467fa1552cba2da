import "server-only";
import type { Tx } from "@/db/client";
import { findPetition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { isRegistrar } from "@/domain/petitions/facts";
import { spokenForSteps } from "@/domain/petitions/flow";
import type { MoveInput } from "@/domain/petitions/input";
import { advance } from "./advance";

/** A step as it came from a form. What a petitioner said in person, only a registrar writes down here. */
export async function moveTyped(tx: Tx, viewer: Viewer, input: MoveInput) {
  const { id, version, step, isMajorUrgent, ...given } = input;
  const isSpokenFor = (spokenForSteps as readonly string[]).includes(step);
  const petition = isSpokenFor ? await findPetition(viewer, id) : null;
  if (isSpokenFor && (!petition || !isRegistrar(viewer, petition.facts))) throw new Refused("notFound");
  return advance({ viewer, tx, id, version, step, given: { ...given, isMajorUrgent } });
}
