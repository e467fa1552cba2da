"use server";

import { insertVillagerAccount } from "@/db/queries/accounts";
import { spendSecret } from "@/db/queries/one-time-secrets";
import { AskForCode, Registration } from "@/domain/account/input";
import { action } from "@/server/action";
import { choosePassword } from "@/server/auth/choose-password";
import { takeCodeRequest } from "@/server/auth/code-requests";
import { enter } from "@/server/auth/enter";
import { proveCodeOfPhone } from "@/server/auth/prove-code";
import { startCode } from "@/server/auth/start-code";
import { forgetStep } from "@/server/auth/step";
import { requireVillage } from "@/server/auth/village";

export const askForRegisterCode = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: AskForCode,
  prove: ({ input, address }) => takeCodeRequest({ purpose: "registerCode", phone: input.phone, address }),
  run: ({ input, tx }) => startCode(tx, "registerCode", input, "/register/check"),
});

export const register = action({
  permission: "portal.enter",
  input: Registration,
  prove: ({ input }) => proveCodeOfPhone("registerCode", input.code),
  async run({ input, tx, proof: { secretId, phone, next } }) {
    const { name, password, villageId } = input;
    await requireVillage(villageId);
    const account = await insertVillagerAccount(tx, { name, phone, villageId: villageId || null });
    await choosePassword(tx, { id: account.id, kind: "villager" }, password, [name, phone]);
    await spendSecret(tx, secretId);
    await forgetStep();
    const entered = await enter(tx, account, next);
    return { ...entered, what: "account.register", detail: { isLinked: account.isLinked } };
  },
});
