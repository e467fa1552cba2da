import "server-only";
import { getTranslations } from "next-intl/server";
import { reasonNumber, redactionReasons } from "@/domain/redaction/reasons";

/** Every reason with its number, as it is painted and as it is chosen: `1 个人隐私`. */
export async function reasonChoices() {
  const t = await getTranslations("redaction.reasons");
  return redactionReasons.map((value) => ({ value, number: reasonNumber(value), label: t(value) }));
}
