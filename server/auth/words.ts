import "server-only";
import { getTranslations } from "next-intl/server";
import { codeDigits } from "@/domain/account/codes";
import { type PasswordKind, shortestPassword } from "@/domain/account/password";
import { config } from "@/server/config";

/** The words that the pages around codes and passwords have in common. */
export async function accountWords() {
  const t = await getTranslations("account");
  const passwordHint = (kind: PasswordKind) =>
    t(kind === "staff" ? "passwordHintStaff" : "passwordHintVillager", { minimum: shortestPassword[kind] });
  return {
    t,
    phone: { phone: t("phone"), phoneHint: t("phoneHint"), send: t("code.send") },
    code: { code: t("code.label"), codeHint: t("code.hint", { digits: codeDigits }) },
    again: {
      again: t("code.again"),
      otherNumber: t("code.otherNumber"),
      demo: config().DEV_OUTBOX ? t("code.demo") : "",
    },
    passwordHint,
  };
}
