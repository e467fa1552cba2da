import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { applicantColumns } from "@/db/queries/cases";
import { cases, files, informationRequests } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { Viewer } from "@/domain/access";
import type { RequestInput } from "@/domain/information/input";
import type { InformationChannel } from "@/domain/information/kinds";
import { sameness } from "@/domain/information/similar";

/** A draft is seen by whoever writes it, and by nobody else. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.personId ? eq(cases.filedById, viewer.personId) : sql`false`;
}

export async function listInformationDrafts(viewer: Viewer) {
  return db()
    .select({ id: cases.id, title: cases.title, updatedAt: cases.updatedAt })
    .from(cases)
    .where(and(visibleTo(viewer), eq(cases.kind, "information"), eq(cases.state, "draft")))
    .orderBy(desc(cases.updatedAt))
    .limit(50);
}

type Filer = { personId: string; postId: string | null; isSelf: boolean };
type Frame = { officeId: string; title: string; channel: InformationChannel };

async function columnsOf(tx: Tx, input: RequestInput, filer: Filer, channel: InformationChannel) {
  const { applicantType, wanted, docNo, description, form, way, address, isOral } = input;
  const about = await applicantColumns(tx, {
    relation: filer.isSelf ? "self" : "windowClerk",
    name: input.name,
    phone: input.phone,
    idNumber: input.idNumber,
  });
  const key = sameness(docNo) || sameness(wanted);
  return {
    case: { ...about, channel, applicantId: filer.isSelf ? filer.personId : about.applicantId },
    request: {
      ...{ applicantType, wanted, description, form, way },
      docNo: docNo || null,
      address: address || null,
      isOral: filer.isSelf ? false : isOral,
      wantedIndex: key ? blindIndex(key) : null,
    },
  };
}

/** The first screen makes the draft; from then on nothing that was typed is lost. */
export async function insertInformationDraft(
  tx: Tx,
  input: RequestInput,
  filer: Filer,
  { officeId, title, channel }: Frame,
): Promise<string> {
  const columns = await columnsOf(tx, input, filer, channel);
  const [made] = await tx
    .insert(cases)
    .values({
      ...columns.case,
      ...{ kind: "information" as const, state: "draft", title, officeId },
      filedById: filer.personId,
      filedInPostId: filer.postId,
    })
    .returning({ id: cases.id });
  if (!made) throw new Error("insert returned no row");
  await tx.insert(informationRequests).values({ ...columns.request, caseId: made.id });
  return made.id;
}

export async function updateInformationDraft(
  tx: Tx,
  draft: Shown<{ id: string }>,
  input: RequestInput,
  filer: Filer,
  channel: InformationChannel,
): Promise<void> {
  const columns = await columnsOf(tx, input, filer, channel);
  await tx
    .update(cases)
    .set(columns.case)
    .where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
  await tx.update(informationRequests).set(columns.request).where(eq(informationRequests.caseId, draft.id));
}

/** A draft nobody wants goes without trace: it was never handed in. Its files are taken away by the cleaning job. */
export async function removeInformationDraft(tx: Tx, draft: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(files)
    .set({ removedAt: sql`now()` })
    .where(and(eq(files.subjectId, draft.id), isNull(files.removedAt)));
  await tx.delete(informationRequests).where(eq(informationRequests.caseId, draft.id));
  await tx.delete(cases).where(and(eq(cases.id, draft.id), eq(cases.state, "draft")));
}
