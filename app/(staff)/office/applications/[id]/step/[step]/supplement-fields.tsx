import { getTranslations } from "next-intl/server";
import { Field } from "@/components/ui/field";
import { Phrases } from "@/components/ui/phrases";
import type { Application } from "@/db/queries/applications";
import { partsOf } from "@/server/applications/parts";

const phraseKeys = ["blurred", "incomplete", "outdated", "unsigned", "mismatch", "wrongOne"] as const;

/**
 * 一次性告知: every material on one page, what is wrong already filled in from the verdicts and from what has not come;
 * an empty line = in order.
 */
export async function SupplementFields({ application }: { application: Application }) {
  const t = await getTranslations("applications");
  const parts = (await partsOf(application)).filter(({ key }) =>
    application.guide.materials.some((each) => each.key === key),
  );
  const phrases = phraseKeys.map((key) => t(`staff.phrases.${key}`));
  const lacking = (part: (typeof parts)[number]) => {
    if (part.verdict === "faulty") return part.remark;
    return !part.isGiven && part.required !== "optional" ? t("staff.bringIt") : "";
  };
  return (
    <fieldset id="items" tabIndex={-1} className="field stack-small">
      <legend>{t("fields.items")}</legend>
      <p className="hint">{t("fields.itemsHint")}</p>
      {parts.map((part) => (
        <div key={part.key} className="stack-small supplement-line">
          <Field
            name={`missing.${part.key}`}
            label={part.name}
            value={lacking(part)}
            isOptional
            maxLength={300}
          />
          <Phrases field={`missing.${part.key}`} phrases={phrases} label={part.name} />
        </div>
      ))}
    </fieldset>
  );
}
