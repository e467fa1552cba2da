import { getTranslations } from "next-intl/server";
import { Field, Select } from "@/components/ui/field";
import type { Asset } from "@/db/queries/finance-assets";
import { registers } from "@/domain/finance/assets";
import { specialKinds } from "@/domain/finance/classes";
import { yuanTyped } from "@/domain/finance/money";

/** The fields of a register entry, empty or as it stands. */
export async function AssetFields({ asset }: { asset?: Asset }) {
  const t = await getTranslations("finance.assets");
  return (
    <>
      <div className="grid-2">
        <Select
          name="register"
          label={t("register")}
          value={asset?.register ?? "contract"}
          choices={registers.map((value) => ({ value, label: t(`registers.${value}`) }))}
        />
        <Field name="kind" label={t("kind")} hint={t("kindHint")} value={asset?.kind} maxLength={30} />
      </div>
      <Field name="name" label={t("name")} value={asset?.name} maxLength={80} />
      <div className="grid-2">
        <Field name="place" label={t("place")} isOptional value={asset?.place} maxLength={80} />
        <Field
          name="quantity"
          label={t("quantity")}
          hint={t("quantityHint")}
          isOptional
          value={asset?.quantity}
          maxLength={40}
        />
      </div>
      <Field
        name="counterparty"
        label={t("counterparty")}
        hint={t("counterpartyHint")}
        isOptional
        value={asset?.counterparty}
        maxLength={60}
      />
      <div className="grid-2">
        <Field name="startOn" type="date" label={t("startOn")} isOptional value={asset?.startOn ?? ""} />
        <Field name="endOn" type="date" label={t("endOn")} isOptional value={asset?.endOn ?? ""} />
        <Field
          name="annual"
          label={t("annual")}
          inputMode="decimal"
          isOptional
          value={asset ? yuanTyped(asset.annualFen) : ""}
        />
        <Field
          name="paymentOn"
          type="date"
          label={t("paymentOn")}
          isOptional
          value={asset?.paymentOn ?? ""}
        />
      </div>
      <Select
        name="special"
        label={t("specialField")}
        hint={t("specialHint")}
        isOptional
        value={asset?.special ?? ""}
        empty={t("noSpecial")}
        choices={specialKinds.map((value) => ({ value, label: t(`special.${value}`) }))}
      />
      <Field
        name="basis"
        label={t("basis")}
        hint={t("basisHint")}
        isOptional
        value={asset?.basis}
        maxLength={120}
      />
      <Field
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        isOptional
        value={asset?.note}
        lines={2}
        maxLength={300}
      />
    </>
  );
}
