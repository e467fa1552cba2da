import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ServiceItem } from "@/db/queries/service-items";
import type { Outcome } from "@/domain/outcome";
import { deliveries } from "@/domain/services/guide";
import { itemTypes } from "@/domain/services/input";
import { newOnce } from "@/server/once";
import { saveGuide } from "../actions";
import { GuideRows } from "./guide-rows";

type Props = { item: ServiceItem; held: Outcome | undefined };

/** The whole guide as one form. Rows are added and taken away by the server, so it works without scripts. */
export async function GuideForm({ item, held }: Props) {
  const t = await getTranslations("services.office");
  const delivery = await getTranslations("services.delivery");
  const { guide } = item;
  const unit = (name: string, value: { amount: number; unit: string }) => (
    <div className="grid-2">
      <Field
        name={`${name}.amount`}
        label={t(`fields.${name as "promisedLimit"}`)}
        inputMode="numeric"
        value={String(value.amount)}
        maxLength={3}
      />
      <Select
        name={`${name}.unit`}
        label={t("fields.unit")}
        value={value.unit}
        choices={(["WD", "CD"] as const).map((each) => ({ value: each, label: t(`units.${each}`) }))}
      />
    </div>
  );
  const line = (
    name:
      | "shortName"
      | "serviceTarget"
      | "implementingBody"
      | "decidingBody"
      | "fee"
      | "feeBasis"
      | "resultName"
      | "location"
      | "officeHours"
      | "phone"
      | "complaintPhone"
      | "name",
    most: number,
    isOptional = false,
  ) => (
    <Field
      name={name}
      label={t(`fields.${name}`)}
      value={guide[name]}
      maxLength={most}
      isOptional={isOptional}
    />
  );
  const list = (
    name: "legalBasis" | "conditions" | "specialProcedures" | "everydayWords",
    isOptional = false,
  ) => (
    <Field
      name={name}
      label={t(`fields.${name}`)}
      hint={t("onePerLine")}
      lines={4}
      value={guide[name].join("\n")}
      isOptional={isOptional}
    />
  );
  return (
    <Form action={saveGuide} once={newOnce()} before={held} className="stack">
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      {/* Enter in a field saves; the first submit button of a form is the one it presses. */}
      <div className="visually-hidden">
        <Button name="do" value="save">
          {t("save")}
        </Button>
      </div>
      <Part title={t("parts.what")}>
        {line("name", 80)}
        {line("shortName", 40)}
        <Field
          name="plainSummary"
          label={t("fields.plainSummary")}
          hint={t("fields.plainSummaryHint")}
          lines={2}
          value={guide.plainSummary}
          maxLength={300}
        />
        {list("everydayWords", true)}
        <Radios
          name="itemType"
          label={t("fields.itemType")}
          value={guide.itemType}
          choices={itemTypes.map((value) => ({ value, label: t(`itemTypes.${value}`) }))}
        />
        {line("serviceTarget", 300)}
        {list("conditions")}
        {list("legalBasis")}
      </Part>
      <GuideRows kind="materials" rows={guide.materials} title={t("parts.materials")} />
      <GuideRows kind="steps" rows={guide.steps} title={t("parts.steps")} />
      <Part title={t("parts.time")}>
        {unit("promisedLimit", guide.promisedLimit)}
        {unit("legalLimit", guide.legalLimit)}
        <Field
          name="legalLimit.text"
          label={t("fields.legalText")}
          value={guide.legalLimit.text}
          maxLength={200}
          isOptional
        />
        {list("specialProcedures", true)}
      </Part>
      <Part title={t("parts.result")}>
        {line("fee", 200, true)}
        {line("feeBasis", 200, true)}
        {line("resultName", 80)}
        <Checks
          name="delivery"
          label={t("fields.delivery")}
          value={guide.delivery}
          choices={deliveries.map((value) => ({ value, label: delivery(value) }))}
        />
        <Field
          name="visits"
          label={t("fields.visits")}
          inputMode="numeric"
          value={String(guide.visits)}
          maxLength={2}
        />
        <Select
          name="isVillageProxyAllowed"
          label={t("fields.proxy")}
          value={guide.isVillageProxyAllowed ? "yes" : "no"}
          choices={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Part>
      <Part title={t("parts.where")}>
        {line("implementingBody", 80)}
        {line("decidingBody", 120)}
        {line("location", 200)}
        {line("officeHours", 120)}
        {line("phone", 40)}
        {line("complaintPhone", 80)}
        <Field
          name="remedies"
          label={t("fields.remedies")}
          lines={3}
          value={guide.remedies}
          maxLength={800}
        />
      </Part>
      <GuideRows kind="questions" rows={guide.questions} title={t("parts.questions")} />
      <GuideRows kind="faq" rows={guide.faq} title={t("parts.faq")} />
      <Button name="do" value="save">
        {t("save")}
      </Button>
    </Form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
