import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { cases, informationConsultations, informationRequests, offices } from "@/db/schema";
import type { Day } from "@/domain/calendar/day";
import type { ConsultAnswer } from "@/domain/information/rules";
import { Refused } from "@/domain/outcome";

// Letters hang on a request; whoever was shown the request may see and write them. Somebody outside comes by a link.

/** Letters of a request, the newest first. */
export async function listConsultations(information: Shown<{ id: string }>) {
  const rows = await db()
    .select()
    .from(informationConsultations)
    .where(eq(informationConsultations.caseId, information.id))
    .orderBy(desc(informationConsultations.askedAt), desc(informationConsultations.id));
  return rows as Shown<(typeof rows)[number]>[];
}
export type Consultation = Awaited<ReturnType<typeof listConsultations>>[number];

type Asked = {
  kind: "thirdParty" | "coMaker";
  party: string;
  contact: string | null;
  question: string;
  dueOn: Day;
  askedById: string | null;
};
export async function insertConsultation(tx: Tx, information: Shown<{ id: string }>, asked: Asked) {
  await tx.insert(informationConsultations).values({ ...asked, caseId: information.id });
}

/** What came of the letter that is open, taken over by the office; the link is dead from then on. */
export async function endConsultation(
  tx: Tx,
  information: Shown<{ id: string }>,
  { answer, text, at }: { answer: ConsultAnswer; text: string | undefined; at: Date },
): Promise<void> {
  await tx
    .update(informationConsultations)
    .set({
      answer,
      // What came through the link stays as it was written.
      answerText: sql`coalesce(${informationConsultations.answerText}, ${text ? sealedText(text) : null})`,
      answeredAt: sql`coalesce(${informationConsultations.answeredAt}, ${at.toISOString()}::timestamptz)`,
      endedAt: at,
      linkDigest: null,
    })
    .where(
      and(eq(informationConsultations.caseId, information.id), isNull(informationConsultations.endedAt)),
    );
}
const sealedText = (text: string) => informationConsultations.answerText.mapToDriverValue(text);

/** A new secret makes the one before it useless. */
export async function updateLink(
  tx: Tx,
  consultation: Shown<{ id: string }>,
  { digest, expiresAt }: { digest: string; expiresAt: Date },
): Promise<void> {
  const changed = await tx
    .update(informationConsultations)
    .set({ linkDigest: digest, linkExpiresAt: expiresAt })
    .where(
      and(
        eq(informationConsultations.id, consultation.id),
        isNull(informationConsultations.answeredAt),
        isNull(informationConsultations.endedAt),
      ),
    )
    .returning({ id: informationConsultations.id });
  if (changed.length === 0) throw new Refused("information.errors.linkOver");
}

/** The letter that a link opens: never who asks, only what kind of applicant it is. */
export async function publishedConsultation(digest: string) {
  const [found] = await db()
    .select({
      id: informationConsultations.id,
      caseId: cases.id,
      receiptNo: cases.receiptNo,
      applicantName: cases.applicantName,
      applicantType: informationRequests.applicantType,
      party: informationConsultations.party,
      question: informationConsultations.question,
      dueOn: informationConsultations.dueOn,
      officeName: offices.name,
      officePhone: offices.phone,
    })
    .from(informationConsultations)
    .innerJoin(cases, eq(cases.id, informationConsultations.caseId))
    .innerJoin(informationRequests, eq(informationRequests.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(
      and(
        eq(informationConsultations.linkDigest, digest),
        gt(informationConsultations.linkExpiresAt, sql`now()`),
        isNull(informationConsultations.answeredAt),
        isNull(informationConsultations.endedAt),
      ),
    );
  return shown(found);
}

/** Written once: of two who send at the same moment one is told that it is over. */
export async function updateOpinion(
  tx: Tx,
  consultation: Shown<{ id: string }>,
  { answer, text }: { answer: ConsultAnswer; text: string },
): Promise<void> {
  const changed = await tx
    .update(informationConsultations)
    .set({ answer, answerText: text, answeredAt: sql`now()`, isByLink: true, linkDigest: null })
    .where(and(eq(informationConsultations.id, consultation.id), isNull(informationConsultations.answeredAt)))
    .returning({ id: informationConsultations.id });
  if (changed.length === 0) throw new Refused("information.errors.linkOver");
}
