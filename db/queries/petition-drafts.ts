import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { applicantColumns } from "@/db/queries/cases";
import { cases, files, people, petitions } from "@/db/schema";
import type { CaseChannel } from "@/domain/cases/kinds";
import type { WhatInput } from "@/domain/petitions/input";

/** A draft is its writer's alone: `petition-scope.ts`. */
type Filer = { personId: string; postId: string | null };
type Written = {
  input: WhatInput;
  filer: Filer;
  officeId: string;
  /** The petitioner's own entry in `people`, when they file themselves. */
  isSelf: boolean;
  /** The title that may stand in the open. */
  title: string;
};

/** Filed by nobody: an anonymous petition names no person, not even the one whose browser it came from. */
const nobody = { id: "00000000-0000-7000-8000-00000000a000", name: "—", pinyin: "~" };

async function columnsOf(tx: Tx, { input, filer, officeId, isSelf, title }: Written) {
  const isNameless = input.anonymity === "anonymous";
  const about = await applicantColumns(tx, {
    relation: isSelf ? "self" : "windowClerk",
    name: isNameless ? "—" : input.name,
    phone: isNameless ? undefined : input.phone,
    villageId: input.villageId,
  });
  return {
    ...about,
    ...{ title, officeId, filedById: filer.personId, filedInPostId: filer.postId },
    applicantId: isSelf && !isNameless ? filer.personId : null,
    channel: (isSelf ? "web" : (input.channel ?? "visit")) as CaseChannel,
    isSealed: input.isAboutPerson,
  };
}

const contentOf = (input: WhatInput) => ({
  subject: input.title,
  request: input.request,
  facts: input.facts,
  reasons: input.reasons || null,
  place: input.place || null,
  address: input.anonymity === "anonymous" ? null : input.address || null,
  petitionerType: input.petitionerType,
  anonymity: input.anonymity,
  groupCount: input.groupCount,
  representatives: input.groupCount > 1 ? input.representatives : null,
  accusedName: input.isAboutPerson ? input.accusedName || null : null,
});

export async function insertPetitionDraft(tx: Tx, written: Written): Promise<string> {
  const id = newId();
  const columns = await columnsOf(tx, written);
  await tx.insert(cases).values({ ...columns, id, kind: "petition", state: "draft" });
  await tx.insert(petitions).values({ caseId: id, ...contentOf(written.input) });
  return id;
}

export async function updatePetitionDraft(
  tx: Tx,
  draft: Shown<{ id: string }>,
  written: Written,
): Promise<void> {
  await tx
    .update(cases)
    .set(await columnsOf(tx, written))
    .where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
  await tx.update(petitions).set(contentOf(written.input)).where(eq(petitions.caseId, draft.id));
}

/** A draft nobody wants goes without trace: it was never handed in. */
export async function removePetitionDraft(tx: Tx, draft: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(files)
    .set({ removedAt: sql`now()` })
    .where(and(eq(files.subjectId, draft.id), isNull(files.removedAt)));
  await tx.delete(petitions).where(eq(petitions.caseId, draft.id));
  await tx.delete(cases).where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
}

/** Takes the last trace of who filed it out of the rows, at hand-in. */
export async function forgetFiler(tx: Tx, draft: Shown<{ id: string }>): Promise<void> {
  await tx.insert(people).values(nobody).onConflictDoNothing();
  await tx.update(cases).set({ filedById: nobody.id, filedInPostId: null }).where(eq(cases.id, draft.id));
  await tx.update(files).set({ uploadedById: null }).where(eq(files.subjectId, draft.id));
}

/** An office for what nobody has taken yet: the petition office, else the first of the list. */
export async function findPetitionOffice(tx: Tx): Promise<string | null> {
  const [found] = await tx.execute<{ id: string }>(sql`select o.id from offices o where o.closed_on is null
    order by not exists (select 1 from posts p where p.office_id = o.id and 'petitionClerk' = any(p.duties)), o.sort limit 1`);
  return found?.id ?? null;
}
