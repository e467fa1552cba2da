import { transaction } from "@/db/client";
import { insertStaffAccount, updatePassword } from "@/db/queries/accounts";
import { accounts, people, postHolders, posts } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { Duty } from "@/domain/access";
import { hashPassword } from "@/server/auth/password";

export const goodPassword = "Chun-jie-2026";
let hash: Promise<string> | undefined;

/** Somebody of the staff with an account, a password and, if wanted, a post. */
export async function newStaff(accountName: string, duty?: Duty) {
  hash ??= hashPassword(goodPassword);
  const password = await hash;
  return transaction(async (tx) => {
    const [person] = await tx.insert(people).values({ name: accountName }).returning();
    const personId = person?.id ?? "";
    const id = await insertStaffAccount(tx, personId, accountName);
    await updatePassword(tx, id, password);
    if (duty) {
      const [post] = await tx
        .insert(posts)
        .values({ name: duty, duties: [duty] })
        .returning();
      await tx.insert(postHolders).values({ postId: post?.id ?? "", personId, fromOn: "2020-01-01" });
    }
    return { id, personId, accountName };
  });
}

/** A villager with an account and that phone. */
export async function newVillager(phone: string) {
  return transaction(async (tx) => {
    const phoneIndex = blindIndex(phone);
    const [person] = await tx.insert(people).values({ name: "赵秀英", phone, phoneIndex }).returning();
    const personId = person?.id ?? "";
    const [account] = await tx
      .insert(accounts)
      .values({ personId, kind: "villager", phoneIndex })
      .returning();
    return { id: account?.id ?? "", personId, phone };
  });
}
