import type { Guide } from "./guide";

/**
 * The eight inspected elements of a guide (public.md §4.2): 事项名称 设定依据 申请条件 办理材料 办理地点 办理时间 联系电话
 * 办理流程. A guide that lacks one is not published.
 */
export const elements = [
  "name",
  "legalBasis",
  "conditions",
  "materials",
  "location",
  "officeHours",
  "phone",
  "steps",
] as const;
export type Element = (typeof elements)[number];

/** Other things without which a guide misleads. */
export const gaps = ["promiseTooLong", "deferrableOnly", "remedies", "plainSummary"] as const;
export type Finding =
  | { kind: "missing"; element: Element }
  | { kind: "catchAll"; text: string }
  | { kind: (typeof gaps)[number] };

const isFilled = (value: string | readonly unknown[]): boolean =>
  typeof value === "string" ? value.trim() !== "" : value.length > 0;

/**
 * "其他材料", "其他相关证明", "…等": a material nobody can name must not be asked for (优化营商环境条例 第四十四条; public.md
 * §4.2, a known complaint). "身份证等" → true, "等级证书" → false, "其他家庭成员身份证" → false.
 */
export function isCatchAll(text: string): boolean {
  const plain = text.replace(/[\s（）()，,。．.；;、]/g, "");
  return (
    /其[他它](相关|有关|必要|所需|需要|应当|规定)*(的)?(材料|资料|证明|文件|手续|证件|凭证)/.test(plain) ||
    /(等|等等)(相关|有关|其他|证明)*(材料|资料|证明|文件|手续|证件)?$/.test(plain) ||
    /(认为|要求|需要)(提供|提交)?的?其[他它]/.test(plain)
  );
}

/** Everything that keeps a guide from being published; empty = it may be. */
export function findings(guide: Guide): Finding[] {
  const missing = elements
    .filter((element) => !isFilled(guide[element]))
    .map((element): Finding => ({ kind: "missing", element }));
  const vague = guide.materials
    .flatMap(({ name, note }) => [name, note])
    .filter((text) => isCatchAll(text))
    .map((text): Finding => ({ kind: "catchAll", text }));
  return [...missing, ...vague, ...otherGaps(guide)];
}

function otherGaps(guide: Guide): Finding[] {
  const found: Finding[] = [];
  if (isLongerThanLaw(guide)) found.push({ kind: "promiseTooLong" });
  const required = guide.materials.filter((material) => material.required !== "optional");
  if (required.length > 0 && required.every((material) => material.required === "deferrable"))
    found.push({ kind: "deferrableOnly" });
  if (!isFilled(guide.remedies)) found.push({ kind: "remedies" });
  if (!isFilled(guide.plainSummary)) found.push({ kind: "plainSummary" });
  return found;
}

/**
 * A promise may shorten the law, never lengthen it (优化营商环境条例 第三十六条). Different units are compared roughly:
 * five working days are at least seven calendar days.
 */
function isLongerThanLaw({ legalLimit, promisedLimit }: Guide): boolean {
  const calendarDays = ({ amount, unit }: { amount: number; unit: "WD" | "CD" }) =>
    unit === "CD" ? amount : (amount / 5) * 7;
  return calendarDays(promisedLimit) > calendarDays(legalLimit);
}
