import "server-only";
import type { Tx } from "@/db/client";
import { insertCase } from "@/db/queries/cases";
import { startClock } from "@/db/queries/clocks";
import { insertConsultation } from "@/db/queries/consultations";
import { findOfficeOfPost } from "@/db/queries/desk-posts";
import type { Viewer } from "@/domain/access";
import type { ConsultationInput } from "@/domain/consultations/input";
import { topicOf } from "@/domain/consultations/states";
import { Refused } from "@/domain/outcome";
import { ownApplicant } from "@/server/asks/own-applicant";
import { titleOf } from "@/server/asks/title";
import { openDesk } from "@/server/cases/move";
import { windowDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { spoken } from "@/server/spoken";

/** A villager's question or suggestion: 5 working days from now (public.md §11 consult.reply). */
export async function fileConsultation(
  tx: Tx,
  viewer: Viewer,
  { nature, text, isAgreed }: ConsultationInput,
) {
  const say = spoken("consultations");
  const what = say(`natures.${nature}`);
  const desk = await windowDesk(tx);
  const officeId = "postId" in desk ? await findOfficeOfPost(tx, desk.postId) : null;
  if (!officeId) throw new Refused("applications.errors.nobody");
  const thing = await insertCase(tx, {
    ...{ kind: "consultation", state: "submitted", officeId, title: await titleOf(what, text) },
    filer: { personId: viewer.personId ?? "", postId: null },
    applicant: await ownApplicant(viewer),
  });
  await insertConsultation(tx, thing, {
    ...{ nature, text, isAgreed },
    topic: topicOf(text),
    dispatcherPostId: null,
  });
  const { dueOn } = await startClock(tx, { subjectKind: "case", subjectId: thing.id }, "consult.reply");
  await openDesk(tx, thing.case, { desk, expected: "assign", reason: "handIn", dueOn });
  const body = say("told.handIn", { what, number: thing.case.receiptNo ?? "" });
  await tellApplicant(tx, thing.case, { body, isUrgent: false });
  const event = { subjectKind: "case", subjectId: thing.id, what: "consultations.handIn" } as const;
  return { id: thing.id, event };
}
