import "server-only";
import type { Tx } from "@/db/client";
import { insertCase } from "@/db/queries/cases";
import { startClock } from "@/db/queries/clocks";
import { findOfficeOfPost } from "@/db/queries/desk-posts";
import { insertReport } from "@/db/queries/reports";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { ReportInput } from "@/domain/reports/input";
import { ownApplicant } from "@/server/asks/own-applicant";
import { openDesk } from "@/server/cases/move";
import { windowDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { spoken } from "@/server/spoken";

/** 随手报: what is broken and where; photos follow on the receipt. */
export async function fileReport(tx: Tx, viewer: Viewer, { category, text, villageId, place }: ReportInput) {
  const say = spoken("reports");
  const desk = await windowDesk(tx);
  const officeId = "postId" in desk ? await findOfficeOfPost(tx, desk.postId) : null;
  if (!officeId) throw new Refused("applications.errors.nobody");
  const title = `${say("kind")}：${say(`categories.${category}`)}`;
  const thing = await insertCase(tx, {
    ...{ kind: "report", state: "submitted", officeId, title },
    filer: { personId: viewer.personId ?? "", postId: null },
    applicant: await ownApplicant(viewer),
  });
  await insertReport(tx, thing, {
    ...{ category, text, place, placeVillageId: villageId, dispatcherPostId: null },
  });
  const { dueOn } = await startClock(tx, { subjectKind: "case", subjectId: thing.id }, "report.mend");
  await openDesk(tx, thing.case, { desk, expected: "assign", reason: "handIn", dueOn });
  const body = say("told.handIn", { number: thing.case.receiptNo ?? "" });
  await tellApplicant(tx, thing.case, { body, isUrgent: false });
  return {
    id: thing.id,
    event: { subjectKind: "case", subjectId: thing.id, what: "reports.handIn" } as const,
  };
}
