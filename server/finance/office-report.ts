import "server-only";
import { getTranslations } from "next-intl/server";
import { listFiles } from "@/db/queries/files";
import { listLines, type Report, shownVersion } from "@/db/queries/finance-reports";
import type { Viewer } from "@/domain/access";
import { movesCash } from "@/domain/finance/classes";
import { corrections } from "@/domain/finance/corrected";
import { isAgency } from "@/domain/finance/states";
import { totalsOf } from "@/domain/finance/totals";
import { correctionsTold, linesTold } from "./told";
import { vouchersByLine } from "./vouchers";

/** A report in words for those who work on it: whole names, vouchers for each line, what this version corrects. */
export async function officeReport(viewer: Viewer, report: Report) {
  const t = await getTranslations("finance.report");
  const version = shownVersion(report);
  const lines = report.state === "awaited" ? [] : await listLines(report, version);
  const before = version > 1 ? await listLines(report, version - 1) : [];
  const files = (await listFiles(report)).filter(({ purpose }) => purpose.startsWith("voucher"));
  const { ofLine, unmatched } = vouchersByLine(files, lines);
  const maySend = isAgency(viewer, report);
  const mayCorrect =
    maySend && report.publishedVersion !== null && ["published", "draft"].includes(report.state);
  const place = `/office/finance/reports/${report.id}`;
  const changed = await correctionsTold(corrections(before, lines), t("version", { version }));
  const touched = new Set(changed.map(({ key }) => key));
  const groups = await linesTold(report.openingFen, lines, ({ key, voucherNo }) => {
    const count = ofLine.get(key)?.length ?? 0;
    return {
      marks: [
        ...(touched.has(key) ? [{ text: t("correcting"), tone: "amber" as const }] : []),
        ...(voucherNo && count === 0 ? [{ text: t("none"), tone: "quiet" as const }] : []),
      ],
      links: [
        ...(count > 0 || maySend
          ? [
              {
                href: `${place}/vouchers/${key}`,
                text: count > 0 ? `${t("vouchers")} ${t("pictures", { count })}` : t("addVouchers"),
              },
            ]
          : []),
        ...(mayCorrect ? [{ href: `${place}/correct/${key}`, text: t("correct") }] : []),
      ],
    };
  });
  const missing = lines.filter(
    ({ key, voucherNo, accountClass }) => movesCash(accountClass) && voucherNo && !ofLine.has(key),
  ).length;
  return { groups, totals: totalsOf(report.openingFen, lines), corrections: changed, unmatched, missing };
}
