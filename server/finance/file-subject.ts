import "server-only";
import { findQuestion } from "@/db/queries/finance-questions";
import { findReport, listLines, shownVersion } from "@/db/queries/finance-reports";
import { postsFor } from "@/domain/access";
import { isAgency } from "@/domain/finance/states";
import type { FileSubject } from "@/server/file-subjects";

/** `voucher` for several at once, matched by their names; `voucher:<line>` for one line. */
const keyIn = (purpose: string): string | null =>
  purpose === "voucher" ? "" : (purpose.split(":")[1] ?? null);

/**
 * Pictures of vouchers (原始凭证): sent by the agency at any time, also after publication since a paper may turn up late;
 * seen by who keeps, confirms or checks the books. The public gets one only after it was released as masked
 * (`finance.release`); a picture made by the masking tool comes in through the same door and is released in its place.
 */
export const voucherFiles: FileSubject = {
  subjectKind: "financeReport",
  permission: "finance.keep",
  accept: ["jpeg", "png", "webp", "pdf"],
  most: 300,
  megabytes: 20,
  isPersonal: true,
  async mayAttach(viewer, subjectId, purpose) {
    const report = await findReport(viewer, subjectId);
    if (!report || report.state === "awaited" || !isAgency(viewer, report)) return null;
    const key = keyIn(purpose);
    if (key === null) return null;
    if (key !== "") {
      const lines = await listLines(report, shownVersion(report));
      if (!lines.some((line) => line.key === key)) return null;
    }
    const posts = postsFor(viewer, "finance.keep");
    return { post: posts.find(({ officeId }) => officeId === report.agencyOfficeId) };
  },
  async mayRead(viewer, { subjectId }) {
    return (await findReport(viewer, subjectId ?? "")) !== null;
  },
};

/** What the clerk puts beside an answer; public with the answer, so sent while the question is open. */
export const answerFiles: FileSubject = {
  subjectKind: "financeQuestion",
  permission: "finance.answer",
  accept: ["jpeg", "png", "webp", "pdf", "docx", "xlsx"],
  most: 5,
  megabytes: 20,
  async mayAttach(viewer, subjectId, purpose) {
    const question = purpose === "financeAnswer" ? await findQuestion(viewer, subjectId) : null;
    if (question?.state !== "asked") return null;
    const post = postsFor(viewer, "finance.answer").find(({ villageId }) => villageId === question.villageId);
    return post ? { post } : null;
  },
  async mayRead(viewer, { subjectId }) {
    return viewer.kind === "staff" && (await findQuestion(viewer, subjectId ?? "")) !== null;
  },
};
