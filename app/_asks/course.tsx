import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Rate } from "@/app/_cases/rate";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import type { ShownCase } from "@/db/queries/cases";
import type { Viewer } from "@/domain/access";
import { spacedCode } from "@/domain/cases/codes";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { courseTold } from "@/server/cases/status";
import { dayFormat } from "@/server/day-format";

type Props = {
  viewer: Viewer;
  thing: ShownCase & { filerName: string; filerPost: string | null };
  /** The page of the matter. */
  path: string;
  mayWithdraw: boolean;
  /** Said instead of the clock's day. */
  until?: string | undefined;
  children: ReactNode;
};

/** A villager's own matter: how it stands, what it says, the receipt, the rating, the course. */
export async function MyMatter({ viewer, thing, path, mayWithdraw, until, children }: Props) {
  const { case: it, officeName, officePhone } = thing;
  const t = await getTranslations("asks");
  const { moment } = await dayFormat();
  const { id, kind, state, closedAt } = it;
  const course = { id, kind, state, closedAt, officeName, officePhone } as Parameters<typeof courseTold>[0];
  return (
    <div className="with-side">
      <div className="stack">
        <p className="back no-print">
          <a href="/my">← {t("mine")}</a>
        </p>
        <Title>{it.title}</Title>
        {it.filerRelation !== "self" && (
          <p className="hint">{t("filedBy", { filer: thing.filerPost ?? thing.filerName })}</p>
        )}
        <StatusPanel {...(await courseTold(course, { until }))} />
        {children}
        <Rate viewer={viewer} thing={thing} />
        <section aria-labelledby="receipt" className="part">
          <h2 id="receipt">{t("receipt")}</h2>
          <dl className="facts">
            <dt>{t("number")}</dt>
            <dd className="number">{it.receiptNo}</dd>
            <dt>{t("code")}</dt>
            <dd className="number">{spacedCode(it.queryCode ?? "")}</dd>
          </dl>
          <div className="row">
            <a className="button button-plain" href={`${path}/receipt`}>
              {t("openReceipt")}
            </a>
            {mayWithdraw && (
              <a className="button button-plain" href={`${path}/withdraw`}>
                {t("withdraw.link")}
              </a>
            )}
          </div>
        </section>
      </div>
      <Timeline events={await happeningsForApplicant(thing)} title={t("history")} format={moment} />
    </div>
  );
}
