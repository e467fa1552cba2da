import "server-only";
import { transaction } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { listPostsOfToday } from "@/db/queries/sessions";
import { type FoundAccount, findAccountByLogin } from "@/db/queries/sign-in";
import { blindIndex } from "@/db/sealing";
import { administrators, type Duty } from "@/domain/access";
import { restMinutes } from "@/domain/account/limits";
import { loginOf } from "@/domain/account/login";
import { Refused } from "@/domain/outcome";
import { isPasswordOf } from "./password";
import { forgetTries, keepWrongTry, takeTry } from "./tries";

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
  if (account && isRight) {
    await forgetTries(target);
    return account;
  }
  const isLong = await isAdministrator(account?.personId ?? nobodysId);
  await keepWrongTry(target, account ? restOf(isLong) : restOfNobody(target.account));
  await recordFailure(account, target);
  throw new Refused("wrongCredentials");
}

const nobodysId = "00000000-0000-0000-0000-000000000000";
const restOf = (isLong: boolean): number => (isLong ? restMinutes.administrator : restMinutes.ordinary);

export async function isAdministrator(personId: string): Promise<boolean> {
  const held = (await listPostsOfToday(personId)).flatMap(({ duties }) => duties);
  return held.some((duty) => (administrators as readonly Duty[]).includes(duty));
}

/** Unknown accounts rest ten minutes or thirty, each always the same, so that neither tells that an account exists. */
const restOfNobody = (account: string): number => restOf((blindIndex(account).codePointAt(0) ?? 0) % 4 === 0);

/** Failures aimed at nobody hang on an id made from what was typed: one chain for each name, and no name in it. */
async function recordFailure(
  account: FoundAccount | null,
  { account: meant, address }: { account: string; address: string | null },
) {
  await transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "account",
      subjectId: account?.id ?? idOfNobody(meant),
      what: "account.signInFailed",
      permission: "portal.enter",
      detail: account ? {} : { unknown: true },
      address,
    }),
  );
}

function idOfNobody(meant: string): string {
  const hex = Buffer.from(blindIndex(meant), "base64url").toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
