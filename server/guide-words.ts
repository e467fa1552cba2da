import "server-only";
import { getTranslations } from "next-intl/server";
import { deliveries, type GuideMaterial } from "@/domain/services/guide";

type Limit = { amount: number; unit: "WD" | "CD" };

/** The words in which a guide is shown, ready for components. */
export async function guideWords() {
  const t = await getTranslations("services");
  const limit = ({ amount, unit }: Limit) => (amount === 0 ? t("atOnce") : t(`days${unit}`, { amount }));
  return {
    limit,
    promise: (promised: Limit, legal: Limit & { text: string }) => ({
      promised:
        promised.amount === 0
          ? t("promiseAtOnce")
          : t(`promise${promised.unit}`, { amount: promised.amount }),
      lawful: legal.text ? t("legalText", { text: legal.text }) : t("legal", { limit: limit(legal) }),
    }),
    form: (form: GuideMaterial["form"]) => t(`form.${form}`),
    source: (source: GuideMaterial["source"]) => t(`source.${source}`),
    required: (required: GuideMaterial["required"]) => t(`required.${required}`),
    copies: (count: number) => t("copies", { count }),
    deliveries: Object.fromEntries(deliveries.map((each) => [each, t(`delivery.${each}`)])) as Record<
      (typeof deliveries)[number],
      string
    >,
    visits: (visits: number) => (visits === 0 ? t("noVisit") : t("visits", { visits })),
    questions: {
      about: t("about"),
      conditions: t("conditions"),
      materials: t("materials"),
      steps: t("steps"),
      where: t("where"),
      basis: t("basis"),
      special: t("special"),
      faq: t("faq"),
      remedies: t("remedies"),
    },
    facts: {
      howLong: t("howLong"),
      fee: t("fee"),
      visits: t("visitsLabel"),
      result: t("result"),
      target: t("target"),
      delivery: t("deliveryLabel"),
      bodies: t("bodies"),
      decides: t("decides"),
      location: t("location"),
      hours: t("hours"),
      phone: t("phone"),
      complaint: t("complaint"),
      material: t("material"),
      what: t("what"),
      from: t("from"),
      needed: t("needed"),
      step: t("step"),
      actor: t("actor"),
      days: t("days"),
    },
    noFee: t("noFee"),
    electronic: t("electronic"),
    specialHint: t("specialHint"),
    promiseHint: t("promiseHint"),
    noMaterials: t("noMaterials"),
  };
}
export type GuideWords = Awaited<ReturnType<typeof guideWords>>;
