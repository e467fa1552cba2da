import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AssetFields } from "@/app/_finance/asset-fields";
import { standingColours } from "@/app/_finance/published-register";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Light } from "@/components/ui/light";
import { Title } from "@/components/ui/title";
import { findAsset } from "@/db/queries/finance-assets";
import { dayOf } from "@/domain/calendar/day";
import { assetStates, standingOf } from "@/domain/finance/assets";
import { yuan } from "@/domain/finance/money";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { changeAsset } from "../actions";
import { AssetHistory } from "./history";

/** One register entry: as it stands, as a form for who keeps it, and every earlier state of it. */
export default page<{ id: string }>({
  permission: "finance.read",
  async render({ viewer, params, held }) {
    const asset = await findAsset(viewer, params.id);
    if (!asset) notFound();
    const t = await getTranslations("finance.assets");
    const standing = standingOf(asset, dayOf(new Date()));
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/finance/assets">← {t("title")}</a>
        </p>
        <Title>{asset.name}</Title>
        <p className="dotted">
          <Light colour={standingColours[standing]}>{t(`standing.${standing}`)}</Light>
          <span>{asset.villageName}</span>
          <span>{t(`registers.${asset.register}`)}</span>
          {asset.annualFen > 0 && <span className="number">{yuan(asset.annualFen)}</span>}
          <a className="tap" href={`/villages/${asset.villageId}/assets#${asset.register}`}>
            {t("publicTitle", { village: asset.villageName })}
          </a>
        </p>
        <div className="with-side">
          {asset.mayKeep ? (
            <Form action={changeAsset} once={newOnce()} before={held}>
              <input type="hidden" name="id" value={asset.id} />
              <input type="hidden" name="version" value={asset.version} />
              <AssetFields asset={asset} />
              <Radios
                name="state"
                label={t("state")}
                value={asset.state}
                choices={assetStates.map((value) => ({ value, label: t(`states.${value}`) }))}
              />
              <Field name="reason" label={t("reason")} maxLength={200} />
              <Button>{t("save")}</Button>
            </Form>
          ) : (
            <p className="quiet">{t("readOnly")}</p>
          )}
          <AssetHistory asset={asset} />
        </div>
      </div>
    );
  },
});
