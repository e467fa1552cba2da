"use server";

import { insertStaffAccount, removeSecondFactor } from "@/db/queries/accounts";
import { findAccountOf, updateDisabled, updateSessionsRevoked } from "@/db/queries/accounts-admin";
import { findPerson } from "@/db/queries/people";
import { Refused } from "@/domain/outcome";
import { AccountMove } from "@/domain/people/input";
import { absolute } from "@/server/absolute";
import { action } from "@/server/action";
import { makePasswordLink } from "@/server/auth/links";

/**
 * All an administrator does to an account: open it, make a one-time link for choosing a password (shown once), remove
 * a lost second factor, sign out everywhere, close, open again. Nobody does it to themselves.
 */
export const changeAccount = action({
  permission: "accounts.manage",
  input: AccountMove,
  async run({ viewer, input, tx }) {
    const { step, accountName } = input;
    const person = await findPerson(viewer, input.personId);
    if (!person || (person.leftOn && step !== "disable")) throw new Refused("notFound");
    if (person.id === viewer.personId) throw new Refused("people.errors.notOneself");
    const account = await findAccountOf(viewer, person.id);
    if ((step === "open") === (account !== null)) throw new Refused("changedMeanwhile");
    const id = account?.id ?? (await insertStaffAccount(tx, person.id, accountName));
    if (step === "disable" || step === "enable") {
      if (account) await updateDisabled(tx, account, step === "disable");
    } else if (account && step === "signOut") await updateSessionsRevoked(tx, account);
    else if (account && step === "resetTotp") {
      await removeSecondFactor(tx, account.id);
      await updateSessionsRevoked(tx, account);
    }
    const made = step === "open" || step === "newLink" ? await makePasswordLink(tx, id) : undefined;
    return {
      subjectKind: "account",
      subjectId: id,
      what: `accounts.${step}`,
      detail: { personId: person.id },
      message: `people.accountDone.${step}`,
      ...(made && { given: { link: absolute(made) } }),
    };
  },
});
