import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { applicantColumns } from "@/db/queries/cases";
import { applicationMaterials, applications, cases, files } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { WhoInput } from "@/domain/applications/input";

/** A draft is seen by whoever writes it, and by nobody else. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.personId ? eq(cases.filedById, viewer.personId) : sql`false`;
}

type Item = { itemId: string; version: number; officeId: string; guide: { name: string } };
type Filer = { personId: string; postId: string | null };
type Answers = Record<string, string>;

export async function listDrafts(viewer: Viewer) {
  return db()
    .select({ id: cases.id, title: cases.title, name: cases.applicantName, updatedAt: cases.updatedAt })
    .from(cases)
    .where(and(visibleTo(viewer), eq(cases.kind, "application"), eq(cases.state, "draft")))
    .orderBy(desc(cases.updatedAt))
    .limit(50);
}

const answersOf = (input: WhoInput, answers: Answers) => JSON.stringify({ ...answers, remark: input.remark });

/** The first screen makes the draft; from then on nothing that was typed is lost. */
export async function insertDraft(
  tx: Tx,
  item: Item,
  filer: Filer,
  input: WhoInput,
  answers: Answers,
): Promise<string> {
  const about = await applicantColumns(tx, input);
  const [made] = await tx
    .insert(cases)
    .values({
      ...about,
      kind: "application",
      title: item.guide.name,
      state: "draft",
      filedById: filer.personId,
      filedInPostId: filer.postId,
      officeId: item.officeId,
      applicantId: input.relation === "self" ? filer.personId : about.applicantId,
    })
    .returning({ id: cases.id });
  if (!made) throw new Error("insert returned no row");
  await tx.insert(applications).values({
    caseId: made.id,
    itemId: item.itemId,
    guideVersion: item.version,
    delivery: input.delivery,
    answers: answersOf(input, answers),
  });
  return made.id;
}

/** A matter that began as something else gets the part that makes it an application; the villager completes it. */
export async function insertApplicationPart(
  tx: Tx,
  thing: Shown<{ id: string }>,
  item: { itemId: string; version: number },
  remark: string,
): Promise<void> {
  const { itemId, version } = item;
  const answers = JSON.stringify({ remark });
  await tx.insert(applications).values({ caseId: thing.id, itemId, guideVersion: version, answers });
}

export async function updateDraft(
  tx: Tx,
  draft: Shown<{ id: string; case: { filedById: string } }>,
  input: WhoInput,
  answers: Answers,
): Promise<void> {
  const about = await applicantColumns(tx, input);
  const applicantId = input.relation === "self" ? draft.case.filedById : about.applicantId;
  await tx
    .update(cases)
    .set({ ...about, applicantId })
    .where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
  await tx
    .update(applications)
    .set({ delivery: input.delivery, answers: answersOf(input, answers) })
    .where(eq(applications.caseId, draft.id));
}

/** Which materials come on paper; those that came as files are listed by their files. */
export async function updateOnPaper(
  tx: Tx,
  application: Shown<{ id: string }>,
  keys: readonly string[],
  known: readonly string[],
): Promise<void> {
  for (const key of known) {
    const isOnPaper = keys.includes(key);
    await tx
      .insert(applicationMaterials)
      .values({ caseId: application.id, key, isOnPaper })
      .onConflictDoUpdate({
        target: [applicationMaterials.caseId, applicationMaterials.key],
        set: { isOnPaper },
      });
  }
  await tx.update(cases).set({ updatedAt: sql`now()` }).where(eq(cases.id, application.id));
}

/** A draft nobody wants goes without trace: it was never handed in. Its files are taken away by the cleaning job. */
export async function removeDraft(tx: Tx, draft: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(files)
    .set({ removedAt: sql`now()` })
    .where(and(eq(files.subjectId, draft.id), isNull(files.removedAt)));
  await tx.delete(applicationMaterials).where(eq(applicationMaterials.caseId, draft.id));
  await tx.delete(applications).where(eq(applications.caseId, draft.id));
  await tx.delete(cases).where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
}
