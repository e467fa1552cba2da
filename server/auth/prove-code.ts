import "server-only";
import { findAccountByLogin } from "@/db/queries/sign-in";
import type { CodePurpose } from "@/domain/account/codes";
import { Refused } from "@/domain/outcome";
import { proveCode } from "./codes";
import { keepFailure } from "./failures";
import { codeStep } from "./step";
import { forgetTries, takeTry } from "./tries";

/** The number whose code this is; the code must still be spent. */
export async function proveCodeOfPhone(purpose: CodePurpose, code: string) {
  const step = await codeStep(purpose);
  if (!step) throw new Refused("account.errors.startAgain");
  const { phone, next } = step;
  return { secretId: await proveCode({ purpose, phone }, code), phone, next };
}

/** The account of the number whose code this is. Wrong codes count and are recorded like wrong passwords. */
export async function proveCodeOf(purpose: CodePurpose, code: string, address: string | null) {
  const step = await codeStep(purpose);
  if (!step) throw new Refused("account.errors.startAgain");
  const account = await findAccountByLogin({ kind: "phone", value: step.phone });
  const target = { account: `code:${step.phone}`, address };
  await takeTry(target);
  const proof = await proveCodeOfPhone(purpose, code).catch(async (reason) => {
    await keepFailure(target, account);
    throw reason;
  });
  if (!account) throw new Refused("account.errors.codeGone", {}, "code");
  await forgetTries(target);
  return { ...proof, account };
}
