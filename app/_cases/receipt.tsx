import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Qr } from "@/components/account/qr";
import { Title } from "@/components/ui/title";
import type { ShownCase } from "@/db/queries/cases";
import { spacedCode } from "@/domain/cases/codes";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { qrPath } from "@/server/qr";
import { publishedSettings } from "@/server/settings";

type Props = {
  thing: ShownCase;
  /** The applicant as they may be shown on paper: the number masked, or a code. */
  who: string;
  /** The page of the matter. */
  path: string;
  /** False for who will not be able to fetch it: the page itself is the receipt then. */
  hasPdf?: boolean;
  /** What came with it. */
  children?: ReactNode;
};

/** 收件凭证: number, query code, what it is, where to ask. The square leads to the number only, never to the code. */
export async function CaseReceipt({ thing, who, path, hasPdf = true, children }: Props) {
  const { case: it, officeName, officePhone } = thing;
  const t = await getTranslations("cases.receipt");
  const { moment } = await dayFormat();
  const { townshipName } = await publishedSettings();
  const qr = qrPath(absolute(`/track?no=${it.receiptNo}`));
  return (
    <div className="column stack receipt">
      <p className="hint">{townshipName}</p>
      <Title>{t("title")}</Title>
      <p className="report report-good no-print">{t("done")}</p>
      <div className="receipt-body">
        <dl className="facts">
          <dt>{t("number")}</dt>
          <dd className="receipt-number">{it.receiptNo}</dd>
          <dt>{t("code")}</dt>
          <dd className="receipt-number">{spacedCode(it.queryCode ?? "")}</dd>
          <dt>{t("matter")}</dt>
          <dd>{it.title}</dd>
          <dt>{t("who")}</dt>
          <dd>{who}</dd>
          <dt>{t("when")}</dt>
          <dd>{it.submittedAt && moment(it.submittedAt)}</dd>
          <dt>{t("where")}</dt>
          <dd>
            {officeName}　{officePhone}
          </dd>
        </dl>
        <Qr {...qr} title={t("qr")} />
      </div>
      {children}
      <p className="hint">{t("keep")}</p>
      <div className="row no-print">
        <a className="button button-primary" href={path}>
          {t("follow")}
        </a>
        {hasPdf && (
          <a className="button button-plain" href={`/papers/${it.id}/receipt.pdf`}>
            {t("pdf")}
          </a>
        )}
      </div>
    </div>
  );
}
