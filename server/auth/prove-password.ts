import "server-only";
import { type FoundAccount, findAccountById, findAccountByLogin } from "@/db/queries/sign-in";
import type { Viewer } from "@/domain/access";
import { loginOf } from "@/domain/account/login";
import { Refused } from "@/domain/outcome";
import { keepFailure } from "./failures";
import { isPasswordOf } from "./password";
import { forgetTries, takeTry } from "./tries";

type Given = { login: string; password: string };

/**
 * The account whose password this is. An unknown account gets the same answer after the same work: a try is taken, a
 * hash compared, a failure recorded (public.md §8.3 identity b).
 */
export async function provePassword(
  { login, password }: Given,
  address: string | null,
): Promise<FoundAccount> {
  const meant = loginOf(login);
  const target = { account: `${meant.kind}:${meant.value}`, address };
  await takeTry(target);
  const account = await findAccountByLogin(meant);
  const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
  if (!account || !isRight) {
    await keepFailure(target, account);
    throw new Refused("wrongCredentials");
  }
  await forgetTries(target);
  return account;
}

/** Before something weighty the owner says the password once more; wrong tries count as at sign-in. */
export async function proveOwnPassword(
  viewer: Viewer,
  password: string,
  field: string,
  address: string | null,
): Promise<FoundAccount> {
  const target = { account: `own:${viewer.accountId}`, address };
  await takeTry(target);
  const account = viewer.accountId ? await findAccountById(viewer.accountId) : null;
  const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
  if (!account || !isRight) {
    await keepFailure(target, account);
    throw new Refused("account.errors.passwordWrong", {}, field);
  }
  await forgetTries(target);
  return account;
}
