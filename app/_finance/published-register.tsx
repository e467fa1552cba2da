import { getTranslations } from "next-intl/server";
import { Light, type LightColour } from "@/components/ui/light";
import { Table } from "@/components/ui/table";
import type { PublishedAsset } from "@/db/queries/finance-assets";
import { dayOf } from "@/domain/calendar/day";
import { paymentOf, type Register, type Standing, standingOf } from "@/domain/finance/assets";
import { yuan } from "@/domain/finance/money";

export const standingColours: Record<Standing, LightColour> = {
  running: "normal",
  open: "normal",
  near: "near",
  over: "overdue",
  ended: "done",
};

/** One register of a village as the public reads it. */
export async function PublishedRegister({
  register,
  rows,
}: {
  register: Register;
  rows: readonly PublishedAsset[];
}) {
  if (rows.length === 0) return null;
  const t = await getTranslations("finance.assets");
  const today = dayOf(new Date());
  return (
    <section aria-labelledby={register} className="stack-small">
      <h2 id={register}>{t(`registersMany.${register}`)}</h2>
      <Table
        caption={t(`registersMany.${register}`)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t("empty")}
        columns={[
          {
            key: "name",
            title: t("name"),
            cell: ({ name, special }) => (
              <span>
                {name} {special && <span className="tag tag-green">{t(`special.${special}`)}</span>}
              </span>
            ),
          },
          {
            key: "kind",
            title: t("kind"),
            cell: ({ kind, place, quantity }) => [kind, place, quantity].filter(Boolean).join(" · "),
          },
          { key: "counterparty", title: t("counterparty"), cell: ({ counterparty }) => counterparty || "—" },
          {
            key: "term",
            title: t("term"),
            isShort: true,
            cell: ({ startOn, endOn }) => [startOn, endOn].filter(Boolean).join(" — ") || "—",
          },
          {
            key: "annual",
            title: t("annualShort"),
            isNumber: true,
            cell: ({ annualFen }) => (annualFen > 0 ? yuan(annualFen) : ""),
          },
          { key: "basis", title: t("basis"), cell: ({ basis }) => basis || "—" },
          {
            key: "standing",
            title: t("state"),
            isShort: true,
            cell: (row) => {
              const standing = standingOf(row, today);
              const isLate = row.state === "current" && paymentOf(row.paymentOn, today) === "overdue";
              return (
                <span className="stack-small">
                  <Light colour={standingColours[standing]}>{t(`standing.${standing}`)}</Light>
                  {isLate && row.paymentOn && (
                    <span className="hint block">{t("payment.overdue", { day: row.paymentOn })}</span>
                  )}
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
