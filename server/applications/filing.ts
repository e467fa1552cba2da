import "server-only";
import { findOwnDetails } from "@/db/queries/own-details";
import { postsFor, type Viewer } from "@/domain/access";
import type { WhoInput } from "@/domain/applications/input";
import { filingRelations } from "@/domain/cases/filing";
import { Refused } from "@/domain/outcome";
import type { Guide } from "@/domain/services/guide";

/** Somebody's own name and ID number are taken from what is known, whatever the form said. */
export async function knownOfSelf(viewer: Viewer, input: WhoInput): Promise<WhoInput> {
  if (input.relation !== "self") return input;
  const known = await findOwnDetails(viewer);
  return { ...input, name: known?.name ?? input.name, idNumber: known?.idNumber ?? input.idNumber };
}

/** Who files, in which post; refuses a relation that is not theirs. */
export function checkFiling(
  viewer: Viewer,
  { relation }: WhoInput,
): { personId: string; postId: string | null } {
  if (!viewer.personId || !filingRelations(viewer).includes(relation))
    throw new Refused("applications.errors.notOwn", {}, "relation");
  const post = postsFor(viewer, "applications.fileForOther").find(({ duties }) =>
    duties.some((duty) => duty === relation),
  );
  return { personId: viewer.personId, postId: post?.postId ?? null };
}

export function checkAnswers(guide: Guide, answers: Record<string, string>): void {
  const missing = guide.questions.find(({ key, isRequired }) => isRequired && !answers[key]);
  if (missing) throw new Refused("fillIn", {}, `answer.${missing.key}`);
}
