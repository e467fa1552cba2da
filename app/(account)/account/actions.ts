"use server";

import { Nothing } from "@/domain/account/input";
import { action } from "@/server/action";
import { leave } from "@/server/auth/enter";

export const signOut = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: Nothing,
  async run({ viewer }) {
    const goTo = "/sign-in?out=1";
    if (!viewer.accountId) return { quiet: "the session had ended by itself", goTo };
    await leave();
    return { subjectKind: "account", subjectId: viewer.accountId, what: "account.signOut", goTo };
  },
});
