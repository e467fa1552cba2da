import "server-only";
import type { Tx } from "@/db/client";
import type { CodePurpose } from "@/domain/account/codes";
import { sendCode } from "./codes";
import { codeStep, keepStep } from "./step";

/** Sends a code and leads to the page where it is typed; a second one for the same number is said to be so. */
export async function startCode(
  tx: Tx,
  purpose: CodePurpose,
  asked: { phone: string; next: string },
  page: string,
) {
  const before = await codeStep(purpose);
  await sendCode(tx, { purpose, phone: asked.phone });
  await keepStep({ at: purpose, ...asked });
  const goTo = before?.phone === asked.phone ? `${page}?again=1` : page;
  return { quiet: "a code sent is nothing done yet", goTo };
}
