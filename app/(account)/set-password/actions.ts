"use server";

import { spendSecret } from "@/db/queries/one-time-secrets";
import { endSessionsOf, findLink } from "@/db/queries/sign-in";
import { SetPassword } from "@/domain/account/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { choosePassword } from "@/server/auth/choose-password";
import { digestOf } from "@/server/digest";

export const setPassword = action({
  permission: "portal.enter",
  input: SetPassword,
  async run({ input, tx }) {
    const link = await findLink(digestOf(input.token));
    if (!link) throw new Refused("account.errors.linkGone");
    const { accountId, personId, kind, accountName, name } = link;
    await choosePassword(tx, { id: accountId, kind }, input.password, [accountName, name]);
    await spendSecret(tx, link.id);
    await endSessionsOf(tx, accountId);
    const goTo = "/sign-in?set=1";
    return {
      subjectKind: "account",
      subjectId: accountId,
      what: "account.setPassword",
      actorId: personId,
      goTo,
    };
  },
});
