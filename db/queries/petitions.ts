import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import type { CaseRow } from "@/db/queries/cases";
import { petitionsVisibleTo } from "@/db/queries/petition-scope";
import { cases, offices, petitions, posts, villages } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { Changes } from "@/domain/petitions/changes";
import type { PetitionFacts } from "@/domain/petitions/facts";
import type { PetitionState } from "@/domain/petitions/states";

/** Who sees which petitions: `petition-scope.ts`. */
const parts = {
  id: cases.id,
  case: cases,
  petition: petitions,
  officeName: offices.name,
  officePhone: offices.phone,
  villageName: villages.name,
  filerPost: posts.name,
  leadOfficialName: sql<
    string | null
  >`(select p.name from posts p where p.id = ${petitions.leadOfficialPostId})`,
  deskPostIds: sql<string[]>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
    and s.ended_at is null and s.post_id is not null)`,
};

/** One petition with everything its page and its rules need. */
export async function findPetition(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return foundBy(db(), and(petitionsVisibleTo(viewer), eq(cases.id, id)));
}

/** For what the portal does by itself, inside its transaction: nobody looks. */
export const findPetitionFor = (tx: Tx, id: string) => foundBy(tx, eq(cases.id, id));

async function foundBy(source: Pick<Tx, "select">, which: SQL | undefined) {
  const [found] = await source
    .select(parts)
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(which);
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: PetitionState } };
  return shown({ ...row, facts: factsOf(row) });
}
export type Petition = NonNullable<Awaited<ReturnType<typeof findPetition>>>;

type Row = {
  case: CaseRow & { state: PetitionState };
  petition: typeof petitions.$inferSelect;
  deskPostIds: string[];
};

function factsOf({ case: it, petition, deskPostIds }: Row): PetitionFacts {
  const { state, filedById, applicantId, officeId, isSealed } = it;
  const { category, appealRoute, sealedPostId, registeredById, anonymity } = petition;
  const proposed: Partial<Record<PetitionState, string | undefined>> = {
    refusalDraft: petition.refusal?.byId,
    extensionAsked: petition.extension?.byId,
    opinionDraft: petition.opinion?.byId,
    opinionPassed: petition.opinion?.byId,
  };
  return {
    ...{ state, filedById, applicantId, officeId, isSealed, deskPostIds },
    ...{ category, appealRoute, sealedPostId, registeredById },
    proposedById: proposed[state] ?? null,
    isOutside: petition.forwardedTo !== null,
    hasExtension: petition.extension !== null,
    hasPetitioner: anonymity !== "anonymous",
    lastReview: petition.recheck?.result ?? petition.review?.result ?? null,
  };
}

/** The columns of its own that a step fills. */
export async function updatePetition(
  tx: Tx,
  petition: Shown<{ id: string }>,
  changes: Partial<typeof petitions.$inferInsert> & NonNullable<Changes["petition"]>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.update(petitions).set(changes).where(eq(petitions.caseId, petition.id));
}

/** After 转办 the work comes back to the new desk, no longer to the old one. */
export async function updateOwnDesk(
  tx: Tx,
  { id, petition }: Petition,
  fromPostId: string | null,
  toPostId: string,
): Promise<void> {
  const moved = (postId: string | null) => (postId !== null && postId === fromPostId ? toPostId : postId);
  await tx
    .update(petitions)
    .set({
      registrarPostId: moved(petition.registrarPostId),
      handlerPostId: moved(petition.handlerPostId),
      leaderPostId: moved(petition.leaderPostId),
    })
    .where(eq(petitions.caseId, id));
}
