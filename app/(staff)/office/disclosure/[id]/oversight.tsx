import { getTranslations } from "next-intl/server";
import { StepForm } from "@/components/ui/step-form";
import type { Item } from "@/db/queries/disclosure-items";
import type { Viewer } from "@/domain/access";
import {
  type OversightFacts,
  type OversightState,
  type OversightStep,
  overseen,
  oversightFlow,
} from "@/domain/disclosure/states";
import { openSteps } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { overseeDisclosure } from "../actions";

const plain = new Set<OversightStep>(["comment", "remind", "urgeOrder"]);

/** What the township said last, and what it may say now; it never writes into the village's text. */
export async function Oversight({ viewer, item }: { viewer: Viewer; item: Item }) {
  const t = await getTranslations("disclosure");
  const steps = openSteps<OversightStep, OversightState, OversightFacts>(
    oversightFlow,
    viewer,
    overseen(item),
  );
  if (steps.length === 0 && item.oversight === "none") return null;
  return (
    <section aria-labelledby="oversight" className="stack-small">
      <h2 id="oversight">{t("item.oversee")}</h2>
      {item.oversightNote && (
        <p className={item.oversight === "ordered" ? "report report-bad" : "report"}>
          {t("item.townshipSays", { note: item.oversightNote })}
        </p>
      )}
      {steps.length > 0 && (
        <>
          <p className="hint">{t("item.overseeHint")}</p>
          <StepForm
            id={item.id}
            once={newOnce()}
            action={overseeDisclosure}
            opinionLabel={t("item.overseeOpinion")}
            opinionHint={t("item.overseeOpinionHint")}
            steps={steps.map((name) => ({
              name,
              label: t(`steps.${name}`),
              kind: plain.has(name) ? ("plain" as const) : ("primary" as const),
            }))}
          />
        </>
      )}
    </section>
  );
}
