import "server-only";
import { and, eq } from "drizzle-orm";
import { type Shown, shown, type Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { takeReceipt } from "@/db/queries/receipts";
import { cases, people } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { CaseChannel, FilerRelation, Kinship } from "@/domain/cases/kinds";
import type { CaseKind } from "@/domain/cases/registry";
import { Refused } from "@/domain/outcome";

/** The part that all matters share. Who sees which is said by the module of each kind; here rows come in already shown. */
export type CaseRow = typeof cases.$inferSelect;
/** A matter of some kind as its module found it for a viewer. */
export type ShownCase = Shown<{ id: string; case: CaseRow; officeName: string; officePhone: string }>;
export type CaseChanges = Partial<Omit<typeof cases.$inferInsert, "id" | "state" | "version" | "createdAt">>;

/**
 * Moves a matter on, only from the very state and version that were shown: of two people on one button one is told that
 * somebody was faster.
 */
export async function moveCase(
  tx: Tx,
  thing: Shown<{ id: string; case: Pick<CaseRow, "state" | "version"> }>,
  to: string,
  changes: CaseChanges = {},
): Promise<void> {
  const { state, version } = thing.case;
  const moved = await tx
    .update(cases)
    .set({ ...changes, state: to, version: version + 1 })
    .where(and(eq(cases.id, thing.id), eq(cases.state, state), eq(cases.version, version)))
    .returning({ id: cases.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

export type Applicant = {
  relation: FilerRelation;
  kinship?: Kinship | undefined;
  name: string;
  phone?: string | undefined;
  idNumber?: string | undefined;
  villageId?: string | undefined;
};
const channels = { self: "web", relative: "web", villageClerk: "village", windowClerk: "window" } as const;

/** What stands in the row about the applicant: sealed, with blind indexes by which it is found again. */
export async function applicantColumns(tx: Tx, given: Applicant) {
  const [known] = given.idNumber
    ? await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.idNumberIndex, blindIndex(given.idNumber)), eq(people.name, given.name)))
        .limit(1)
    : [];
  return {
    applicantId: known?.id ?? null,
    applicantName: given.name,
    applicantNameIndex: blindIndex(given.name),
    applicantPhone: given.phone || null,
    applicantPhoneIndex: given.phone ? blindIndex(given.phone) : null,
    applicantIdNumber: given.idNumber || null,
    villageId: given.villageId ?? null,
    filerRelation: given.relation,
    kinship: given.relation === "relative" ? (given.kinship ?? null) : null,
    channel: channels[given.relation] as CaseChannel,
  };
}

export type NewCase = {
  kind: CaseKind;
  title: string;
  state: string;
  officeId: string;
  /** Left out: as the filer's relation says (web, village, window). */
  channel?: CaseChannel | undefined;
  filer: { personId: string; postId: string | null };
  applicant: Applicant;
  isSealed?: boolean;
  at?: Date;
};

/** Hands in a matter of any kind but a service application (those begin as drafts): with receipt number and query code. */
export async function insertCase(tx: Tx, given: NewCase): Promise<Shown<{ id: string; case: CaseRow }>> {
  const {
    kind,
    title,
    state,
    officeId,
    channel,
    filer,
    applicant,
    isSealed = false,
    at = new Date(),
  } = given;
  const about = await applicantColumns(tx, applicant);
  const [made] = await tx
    .insert(cases)
    .values({
      ...about,
      ...(await takeReceipt(tx, at)),
      id: newId(),
      ...{ kind, title, state, officeId, isSealed },
      channel: channel ?? about.channel,
      applicantId: applicant.relation === "self" ? filer.personId : about.applicantId,
      filedById: filer.personId,
      filedInPostId: filer.postId,
      submittedAt: at,
    })
    .returning();
  const found = shown(made && { id: made.id, case: made });
  if (!found) throw new Error("insert returned no row");
  return found;
}

/** What was brought under the wrong word becomes what it is, and keeps number, query code and history (public.md §4.1). */
export async function turnCase(
  tx: Tx,
  thing: Shown<{ id: string; case: Pick<CaseRow, "kind" | "state" | "version"> }>,
  into: { kind: CaseKind; state: string } & CaseChanges,
): Promise<void> {
  const { state, ...rest } = into;
  await moveCase(tx, thing, state, rest);
}
