"use server";

import { spendSecret } from "@/db/queries/one-time-secrets";
import { endSessionsOf } from "@/db/queries/sign-in";
import { AskForCode, ResetPassword } from "@/domain/account/input";
import { action } from "@/server/action";
import { choosePassword } from "@/server/auth/choose-password";
import { takeCodeRequest } from "@/server/auth/code-requests";
import { enter } from "@/server/auth/enter";
import { proveCodeOf } from "@/server/auth/prove-code";
import { startCode } from "@/server/auth/start-code";
import { forgetStep } from "@/server/auth/step";

export const askForResetCode = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: AskForCode,
  prove: ({ input, address }) => takeCodeRequest({ purpose: "resetCode", phone: input.phone, address }),
  run: ({ input, tx }) => startCode(tx, "resetCode", input, "/forgot/check"),
});

export const resetPassword = action({
  permission: "portal.enter",
  input: ResetPassword,
  prove: ({ input, address }) => proveCodeOf("resetCode", input.code, address),
  async run({ input, tx, proof: { secretId, account, phone, next } }) {
    await choosePassword(tx, account, input.password, [phone]);
    await spendSecret(tx, secretId);
    await endSessionsOf(tx, account.id);
    await forgetStep();
    return { ...(await enter(tx, account, next)), what: "account.resetPassword" };
  },
});
