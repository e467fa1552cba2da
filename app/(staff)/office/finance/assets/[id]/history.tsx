import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { type Asset, listAssetVersions } from "@/db/queries/finance-assets";
import { yuan } from "@/domain/finance/money";
import { dayFormat } from "@/server/day-format";

type Kept = Awaited<ReturnType<typeof listAssetVersions>>[number]["kept"];
const fields = [
  ...([
    "register",
    "name",
    "kind",
    "place",
    "quantity",
    "counterparty",
    "startOn",
    "endOn",
    "annual",
  ] as const),
  ...(["paymentOn", "special", "basis", "state"] as const),
];

/** Every time the entry was kept: what it said before and what it said from then on. */
export async function AssetHistory({ asset }: { asset: Asset }) {
  const t = await getTranslations("finance.assets");
  const { moment } = await dayFormat();
  const versions = await listAssetVersions(asset);
  const value = (kept: Kept, field: (typeof fields)[number]): string => {
    if (field === "annual") return kept.annual > 0 ? yuan(kept.annual) : "";
    if (field === "register") return t(`registers.${kept.register}`);
    if (field === "state") return t(`states.${kept.state}`);
    if (field === "special") return kept.special ? t(`special.${kept.special}`) : "";
    return kept[field] ?? "";
  };
  const name = (field: (typeof fields)[number]) => t(field === "special" ? "specialField" : field);
  return (
    <Timeline
      title={t("history")}
      format={moment}
      events={versions.map(({ version, kept, reason, at, editorName }, index) => {
        const before = versions[index - 1]?.kept;
        const changed = before ? fields.filter((field) => value(before, field) !== value(kept, field)) : [];
        return {
          ...{ id: String(version), at, what: reason || t("first") },
          ...(editorName && { who: editorName }),
          more: (
            <ul>
              {changed.map((field) => (
                <li key={field} className="hint">
                  {name(field)} · {before ? value(before, field) || "—" : "—"} → {value(kept, field) || "—"}
                </li>
              ))}
            </ul>
          ),
        };
      })}
    />
  );
}
