import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { VoucherRelease } from "@/components/finance/voucher-release";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listFiles } from "@/db/queries/files";
import { findReport, listLines, shownVersion } from "@/db/queries/finance-reports";
import { yuan } from "@/domain/finance/money";
import { isAgency } from "@/domain/finance/states";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { vouchersByLine } from "@/server/finance/vouchers";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { releaseVoucher } from "../../../../actions";

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
    const list = await getTranslations("files.list");
    const { ofLine } = vouchersByLine(await listFiles(report), lines);
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
          {files.map(({ id, name, href, picture, size }) => {
            const isPublic = rows.some((row) => row.id === id && row.isPublic);
            return (
              <li key={id} className="stack-small voucher-picture">
                <a href={href} target="_blank" rel="noopener" className="block">
                  {picture && <img src={picture.src} alt={picture.alt} loading="lazy" />}
                  <span className="block">{name}</span>
                </a>
                <p className="hint">
                  {size} · {t(isPublic ? "public" : "hidden")}
                </p>
                {isKeeper && picture && (
                  <VoucherRelease
                    {...{ report: report.id, file: id, isPublic, once: newOnce(), action: releaseVoucher }}
                    words={{ release: t("release"), unrelease: t("unrelease"), masked: t("masked") }}
                  />
                )}
                {isKeeper && !isPublic && (
                  <Form action={removeAttachedFile} once={newOnce()} className="stack-small">
                    <input type="hidden" name="id" value={id} />
                    <Button kind="plain">{list("remove")}</Button>
                  </Form>
                )}
              </li>
            );
          })}
        </ul>
        {field && <FileField {...field} />}
      </div>
    );
  },
});
