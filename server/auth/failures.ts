import "server-only";
import { transaction } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { listPostsOfToday } from "@/db/queries/sessions";
import { blindIndex } from "@/db/sealing";
import { administrators, type Duty } from "@/domain/access";
import { restMinutes } from "@/domain/account/limits";
import { keepWrongTry, type Target } from "./tries";

const nobodysId = "00000000-0000-0000-0000-000000000000";

export async function isAdministrator(personId: string): Promise<boolean> {
  const held = (await listPostsOfToday(personId)).flatMap(({ duties }) => duties);
  return held.some((duty) => (administrators as readonly Duty[]).includes(duty));
}

/** Counts and records a wrong proof; the same work whether the account exists or not. */
export async function keepFailure(
  target: Target,
  account: { id: string; personId: string } | null,
): Promise<void> {
  const isLong = await isAdministrator(account?.personId ?? nobodysId);
  await keepWrongTry(target, account ? restOf(isLong) : restOfNobody(target.account));
  await transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "account",
      subjectId: account?.id ?? idOfNobody(target.account),
      what: "account.signInFailed",
      permission: "portal.enter",
      detail: account ? {} : { unknown: true },
      address: target.address,
    }),
  );
}

/** Administrators rest longer. */
const restOf = (isLong: boolean): number => (isLong ? restMinutes.administrator : restMinutes.ordinary);

/** Unknown accounts rest ten minutes or thirty, each always the same, so that neither tells that an account exists. */
const restOfNobody = (account: string): number => restOf((blindIndex(account).codePointAt(0) ?? 0) % 4 === 0);

/** Failures aimed at nobody hang on an id made from what was typed: one chain for each name, and no name in it. */
function idOfNobody(meant: string): string {
  const hex = Buffer.from(blindIndex(meant), "base64url").toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
