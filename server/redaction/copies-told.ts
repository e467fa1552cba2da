import "server-only";
import { getTranslations } from "next-intl/server";
import type { RedactionCopy } from "@/db/queries/redaction";
import type { Box } from "@/domain/redaction/boxes";
import { isRight, type Proof, proofLines } from "@/domain/redaction/proof";
import { reasonNumber, redactionReasons } from "@/domain/redaction/reasons";
import { dayFormat } from "@/server/day-format";
import { sizeTold } from "@/server/file-field";
import { sentences } from "@/server/sentences";

type Row = Pick<
  RedactionCopy,
  "id" | "originalId" | "fileId" | "version" | "boxes" | "pageCount" | "proof" | "madeAt" | "name" | "bytes"
> &
  Partial<Pick<RedactionCopy, "fault" | "askedAt" | "askerName">>;

const giveUp = 30 * 60_000;

/** Copies as `RedactedCopies` shows them, the finished ones only; and what the newest one is about. */
export async function copiesTold(rows: readonly Row[]) {
  const t = await getTranslations("redaction");
  const say = await sentences();
  const { moment } = await dayFormat();
  const copies = rows.flatMap((row) => {
    const { id, originalId, fileId, version, boxes, pageCount, proof, madeAt, name, bytes, askerName } = row;
    if (!fileId || !version || !pageCount || !proof || !madeAt) return [];
    return [
      {
        ...{ id, originalId, fileId, name: name ?? "", size: sizeTold(bytes ?? 0) },
        version: t("copies.version", { version }),
        made: t("copies.made", { time: moment(madeAt), name: askerName ?? "" }),
        covered: coveredTold(boxes, t),
        proof: proofTold(proof, pageCount, t),
      },
    ];
  });
  const [newest] = rows;
  const isOpen = newest && !newest.fileId && !newest.fault;
  const isStale = isOpen && newest.askedAt && Date.now() - newest.askedAt.getTime() > giveUp;
  const fault = isStale ? "redaction.faults.failed" : newest?.fault;
  return {
    copies,
    isMaking: Boolean(isOpen && !isStale),
    lastFault: fault ? say(fault, { count: 0, pages: 0, megabytes: 0 }) : null,
    words: {
      ...{ none: t("copies.none"), original: t("copies.original"), copy: t("copies.copy") },
      ...{ proof: t("copies.proof") },
    },
  };
}
type Say = Awaited<ReturnType<typeof getTranslations<"redaction">>>;

/** `3 处：1 个人隐私 2 处，2 商业秘密 1 处` */
function coveredTold(boxes: readonly Box[], t: Say): string {
  const parts = redactionReasons.flatMap((reason) => {
    const count = boxes.filter((box) => box.reason === reason).length;
    return count
      ? [t("copies.reason", { number: reasonNumber(reason), reason: t(`reasons.${reason}`), count })]
      : [];
  });
  return t("copies.covered", { count: boxes.length, reasons: parts.join(t("copies.between")) });
}

const proofTold = (proof: Proof, pages: number, t: Say) =>
  proofLines.map((line) => ({
    key: line,
    isRight: isRight(line, proof, pages),
    text: t(`proof.${line}`, { pages, count: line === "boxes" ? proof.boxes : 0 }),
  }));
