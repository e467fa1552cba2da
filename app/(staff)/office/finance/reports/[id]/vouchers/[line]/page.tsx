import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/files/file-field";
import { Title } from "@/components/ui/title";
import { listFiles } from "@/db/queries/files";
import { findReport, listLines, shownVersion } from "@/db/queries/finance-reports";
import { listRedactedCopies } from "@/db/queries/redaction";
import { yuan } from "@/domain/finance/money";
import { isAgency } from "@/domain/finance/states";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { vouchersByLine } from "@/server/finance/vouchers";
import { page } from "@/server/page";
import { VoucherPicture } from "./picture";

/** The pictures of one line's voucher: looked at by who checks the books, released for everybody after masking. */
export default page<{ id: string; line: string }>({
  permission: "finance.read",
  async render({ viewer, params, search }) {
    const report = await findReport(viewer, params.id);
    if (!report) notFound();
    const lines = await listLines(report, shownVersion(report));
    const line = lines.find(({ key }) => key === params.line);
    if (!line) notFound();
    const t = await getTranslations("finance.voucher");
    const all = await listFiles(report);
    const vouchers = all.filter(({ purpose }) => purpose.startsWith("voucher"));
    const { ofLine } = vouchersByLine(vouchers, lines);
    const copies = await listRedactedCopies(report);
    const publicIds = new Set(all.filter(({ isPublic }) => isPublic).map(({ id }) => id));
    const rows = ofLine.get(line.key) ?? [];
    const files = await filesTold(rows);
    const isKeeper = isAgency(viewer, report);
    const told = await uploadTold(search);
    const here = `/office/finance/reports/${report.id}/vouchers/${line.key}`;
    const field = isKeeper
      ? await fileField({
          ...{ viewer, purpose: `voucher:${line.key}`, subject: report.id, back: here, label: t("add") },
        })
      : null;
    return (
      <div className="stack">
        <p className="back">
          <a href={`/office/finance/reports/${report.id}#line-${line.key}`}>← {t("back")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="dotted">
          <span>{line.voucherNo}</span>
          <span>{line.on}</span>
          <span>{line.summary}</span>
          <span className="number">{yuan(line.incomeFen || line.expenseFen)}</span>
        </p>
        {told && (
          <p
            role={told.isGood ? "status" : "alert"}
            className={`report report-${told.isGood ? "good" : "bad"}`}
          >
            {told.message}
          </p>
        )}
        {isKeeper && files.length > 0 && <p className="hint">{t("maskHint")}</p>}
        {files.length === 0 && <p className="empty">{t("empty")}</p>}
        <ul className="list">
          {files.map((file) => (
            <VoucherPicture
              key={file.id}
              file={file}
              report={report.id}
              isKeeper={isKeeper}
              isPublic={rows.some((row) => row.id === file.id && row.isPublic)}
              copies={copies.filter(({ originalId }) => originalId === file.id)}
              publicIds={publicIds}
            />
          ))}
        </ul>
        {field && <FileField {...field} />}
      </div>
    );
  },
});
