"use server";

import { spendSecret } from "@/db/queries/one-time-secrets";
import { findOwnAccount, updateOwnPhone } from "@/db/queries/own-account";
import { AskForCode, NewPhone } from "@/domain/account/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { takeCodeRequest } from "@/server/auth/code-requests";
import { proveCodeOfPhone } from "@/server/auth/prove-code";
import { proveOwnPassword } from "@/server/auth/prove-password";
import { startCode } from "@/server/auth/start-code";
import { forgetStep } from "@/server/auth/step";

export const askForPhoneCode = action({
  permission: "my.enter",
  isRepeatable: true,
  input: AskForCode,
  prove: ({ input, address }) => takeCodeRequest({ purpose: "phoneCode", phone: input.phone, address }),
  run: ({ input, tx }) => startCode(tx, "phoneCode", input, "/account/phone/check"),
});

export const changePhone = action({
  permission: "my.enter",
  input: NewPhone,
  async prove({ viewer, input, address }) {
    await proveOwnPassword(viewer, input.password, "password", address);
    return proveCodeOfPhone("phoneCode", input.code);
  },
  async run({ viewer, tx, proof: { secretId, phone } }) {
    const own = await findOwnAccount(viewer);
    if (!own) throw new Refused("notFound");
    await updateOwnPhone(tx, own, phone);
    await spendSecret(tx, secretId);
    await forgetStep();
    const goTo = "/account?phone=1";
    return { subjectKind: "account", subjectId: own.id, what: "account.changePhone", goTo };
  },
});
