import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import type { FileRow } from "@/db/queries/files";
import type { Report } from "@/db/queries/finance-reports";
import type { Viewer } from "@/domain/access";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";

type Props = {
  viewer: Viewer;
  report: Report;
  search: Search;
  unmatched: FileRow[];
  missing: number;
  isKeeper: boolean;
};

/** Pictures of vouchers for the whole period: sent together, matched by the number in their names. */
export async function Vouchers({ viewer, report, search, unmatched, missing, isKeeper }: Props) {
  const t = await getTranslations("finance.report");
  const list = await getTranslations("files.list");
  const told = await uploadTold(search);
  const here = `/office/finance/reports/${report.id}`;
  const field = isKeeper
    ? await fileField({ viewer, purpose: "voucher", subject: report.id, back: here, label: t("addVouchers") })
    : null;
  const remove = { action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") };
  return (
    <section aria-labelledby="vouchers" className="part stack-small">
      <h2 id="vouchers">{t("vouchers")}</h2>
      {told && (
        <p
          role={told.isGood ? "status" : "alert"}
          className={`report report-${told.isGood ? "good" : "bad"}`}
        >
          {told.message}
        </p>
      )}
      <p>{missing > 0 ? t("missing", { count: missing }) : t("allThere")}</p>
      {unmatched.length > 0 && (
        <div className="stack-small">
          <h3>{t("unmatched")}</h3>
          <p className="hint">{t("unmatchedHint")}</p>
          <FileList files={await filesTold(unmatched)} remove={isKeeper ? remove : undefined} />
        </div>
      )}
      {field && (
        <>
          <p className="hint">{t("vouchersHint")}</p>
          <FileField {...field} />
        </>
      )}
    </section>
  );
}
