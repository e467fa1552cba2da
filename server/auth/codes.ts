import "server-only";
import { randomInt } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { type Tx, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { insertSecret, takeSecretTry } from "@/db/queries/one-time-secrets";
import { insertMessage } from "@/db/queries/outgoing";
import { findAccountByLogin } from "@/db/queries/sign-in";
import { blindIndex } from "@/db/sealing";
import { type CodePurpose, codeDigits, codeMinutes } from "@/domain/account/codes";
import { Refused } from "@/domain/outcome";

type Numbered = { purpose: CodePurpose; phone: string };

const newCode = () => String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");
/** Keyed: six digits alone could be found from a plain digest in no time. */
const digestOfCode = ({ purpose, phone }: Numbered, code: string) =>
  blindIndex(`${purpose}:${phone}:${code}`);

/**
 * Sends a code to this number. A number without an account gets a message that says so instead; on the screen there is
 * no difference, so that nobody learns who has an account.
 */
export async function sendCode(tx: Tx, asked: Numbered): Promise<void> {
  const { purpose, phone } = asked;
  const t = await getTranslations("account.sms");
  const account = await findAccountByLogin({ kind: "phone", value: phone });
  const isMeant = account !== null || purpose === "registerCode" || purpose === "phoneCode";
  const code = newCode();
  const digest = isMeant ? digestOfCode(asked, code) : newId();
  await insertSecret(tx, { purpose, subject: blindIndex(phone), digest, minutes: codeMinutes });
  const body = isMeant ? t(purpose, { code, minutes: codeMinutes }) : t("unknown");
  await insertMessage(tx, { channel: "sms", address: phone, body });
}

/** The id of the secret whose code this is; the try counts even when the deed is refused. */
export async function proveCode(asked: Numbered, code: string): Promise<string> {
  const subject = blindIndex(asked.phone);
  const taken = await transaction((tx) => takeSecretTry(tx, asked.purpose, subject));
  if (!taken) throw new Refused("account.errors.codeGone", {}, "code");
  if (taken.digest === digestOfCode(asked, code)) return taken.id;
  if (taken.triesLeft === 0) throw new Refused("account.errors.codeGone", {}, "code");
  throw new Refused("account.errors.codeWrong", { left: taken.triesLeft }, "code");
}
