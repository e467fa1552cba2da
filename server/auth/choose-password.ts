import "server-only";
import type { Tx } from "@/db/client";
import { listFormerPasswords, updatePassword } from "@/db/queries/accounts";
import { type PasswordKind, passwordFault, rememberedPasswords } from "@/domain/account/password";
import { Refused } from "@/domain/outcome";
import { hashPassword, isPasswordOf } from "./password";

type Owner = { id: string; kind: PasswordKind };

/** Sets a password that keeps the rules; `own` are words it must not be: the owner's name, phone, account name. */
export async function choosePassword(tx: Tx, owner: Owner, password: string, own: (string | null)[]) {
  const fault = passwordFault(owner.kind, password, own);
  if (fault) throw new Refused(fault.key, fault.args, "password");
  if (owner.kind === "staff") await refuseFormer(tx, owner.id, password);
  await updatePassword(tx, owner.id, await hashPassword(password));
}

async function refuseFormer(tx: Tx, accountId: string, password: string): Promise<void> {
  for (const hash of await listFormerPasswords(tx, accountId))
    if (await isPasswordOf(hash, password))
      throw new Refused("account.errors.passwordFormer", { count: rememberedPasswords }, "password");
}
