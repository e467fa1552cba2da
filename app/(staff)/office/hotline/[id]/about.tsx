import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Masked } from "@/components/ui/masked";
import type { Order } from "@/db/queries/hotline";
import { can, type Viewer } from "@/domain/access";
import { isOnDesk } from "@/domain/cases/facts";
import { maskedName, maskedPhone } from "@/domain/masking";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { unmaskCaller } from "../actions";

/** What was asked and by whom. The caller stays masked until somebody says why they need to know (public.md §8.2). */
export async function About({ viewer, order }: { viewer: Viewer; order: Order }) {
  const t = await getTranslations("hotline");
  const { moment } = await dayFormat();
  const { case: it, order: details } = order;
  const words = { show: t("about.show"), reason: t("about.showWhy"), reasonHint: t("about.showHint") };
  const isKept =
    details.orderClass === "report" && !isOnDesk(viewer, order.facts) && !can(viewer, "hotline.dispatch");
  const datum = (field: string, masked: string): ReactNode =>
    masked && can(viewer, "privacy.unmask") && !isKept ? (
      <Masked
        action={unmaskCaller}
        id={order.id}
        field={field}
        masked={masked}
        once={newOnce()}
        words={words}
      />
    ) : (
      masked && <span className="number">{masked}</span>
    );
  const isAnonymous = it.applicantName === t("anonymous") || !it.applicantPhone;
  const limit = details.givenLimit;
  const rows: [string, ReactNode][] = [
    [t("columns.content"), details.content],
    [t("columns.dispatchedAt"), moment(details.dispatchedAt)],
    [
      t("about.limit"),
      limit
        ? t("about.limitOwn", { limit: t(`about.unit.${limit.unit}`, { amount: limit.amount }) })
        : t("about.limitTable"),
    ],
    [
      t("columns.callerName"),
      isAnonymous && !it.applicantPhone
        ? maskedOrAnonymous(it.applicantName, t("anonymous"))
        : datum("name", maskedName(it.applicantName)),
    ],
    [t("columns.callerPhone"), datum("phone", it.applicantPhone ? maskedPhone(it.applicantPhone) : "")],
    [t("columns.village"), order.villageName],
    [t("columns.place"), datum("place", details.place ? t("about.masked") : "")],
    [t("list.office"), order.officeName],
    [t("portalNumber"), it.receiptNo],
  ];
  return (
    <section aria-labelledby="about" className="part">
      <h2 id="about">{t("about.title")}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== "" && value !== null)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

const maskedOrAnonymous = (name: string, anonymous: string): string =>
  name === anonymous ? anonymous : maskedName(name);
