import "server-only";
import { findAccountById } from "@/db/queries/sign-in";
import { Refused } from "@/domain/outcome";
import { keepFailure } from "./failures";
import { stepOfCode } from "./second-factor";
import { secondFactorStep } from "./step";
import { forgetTries, takeTry } from "./tries";

/** The account whose password was right a moment ago and whose app shows this code. */
export async function proveSecondFactor(code: string, address: string | null) {
  const step = await secondFactorStep();
  const account = step && (await findAccountById(step.accountId));
  if (!step || !account?.totpSecret) throw new Refused("account.errors.startAgain");
  const target = { account: `totp:${account.id}`, address };
  await takeTry(target);
  const timeStep = await stepOfCode(account.totpSecret, code).catch(async (reason) => {
    await keepFailure(target, account);
    throw reason;
  });
  await forgetTries(target);
  return { account, timeStep, next: step.next };
}
