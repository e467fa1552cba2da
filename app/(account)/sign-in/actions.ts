"use server";

import { PasswordSignIn } from "@/domain/account/input";
import { action } from "@/server/action";
import { enter } from "@/server/auth/enter";
import { provePassword } from "@/server/auth/prove-password";

export const signInByPassword = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: PasswordSignIn,
  prove: ({ input, address }) => provePassword(input, address),
  run: ({ input, tx, proof: account }) => enter(tx, account, input.next),
});
