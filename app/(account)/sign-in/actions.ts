"use server";

import { spendTotpStep } from "@/db/queries/accounts";
import { spendSecret } from "@/db/queries/one-time-secrets";
import { AskForCode, GivenCode, PasswordSignIn } from "@/domain/account/input";
import { action } from "@/server/action";
import { takeCodeRequest } from "@/server/auth/code-requests";
import { enter } from "@/server/auth/enter";
import { proveCodeOf } from "@/server/auth/prove-code";
import { provePassword } from "@/server/auth/prove-password";
import { proveSecondFactor } from "@/server/auth/prove-second-factor";
import { startCode } from "@/server/auth/start-code";
import { forgetStep, keepStep } from "@/server/auth/step";

export const signInByPassword = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: PasswordSignIn,
  prove: ({ input, address }) => provePassword(input, address),
  async run({ input, tx, proof: account }) {
    if (!account.totpEnabledAt) return enter(tx, account, input.next);
    await keepStep({ at: "secondFactor", accountId: account.id, next: input.next });
    return { quiet: "nobody is in before the second factor", goTo: "/sign-in/second-step" };
  },
});

export const signInBySecondFactor = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: GivenCode,
  prove: ({ input, address }) => proveSecondFactor(input.code, address),
  async run({ tx, proof: { account, timeStep, next } }) {
    await spendTotpStep(tx, account.id, timeStep);
    await forgetStep();
    return enter(tx, account, next);
  },
});

export const askForSignInCode = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: AskForCode,
  prove: ({ input, address }) => takeCodeRequest({ purpose: "signInCode", phone: input.phone, address }),
  run: ({ input, tx }) => startCode(tx, "signInCode", input, "/sign-in/by-code/check"),
});

export const signInByCode = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: GivenCode,
  prove: ({ input, address }) => proveCodeOf("signInCode", input.code, address),
  async run({ tx, proof: { secretId, account, next } }) {
    await spendSecret(tx, secretId);
    await forgetStep();
    return enter(tx, account, next);
  },
});
