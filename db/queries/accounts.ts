import "server-only";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pinyinKey } from "@/db/pinyin";
import { accounts, formerPasswords, people } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { rememberedPasswords } from "@/domain/account/password";
import { Refused } from "@/domain/outcome";

// Writes on accounts. Who may is decided before: by a proof (password, code, link) or by a permission.

export async function insertStaffAccount(tx: Tx, personId: string, accountName: string): Promise<string> {
  const made = await tx
    .insert(accounts)
    .values({ personId, kind: "staff", accountName })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  const [account] = made;
  if (!account) throw new Refused("account.errors.accountTaken", {}, "accountName");
  return account.id;
}

type NewVillager = { name: string; phone: string; villageId: string | null };

/**
 * The account of a villager who proved the phone. An entry in `people` with this phone, this name and no account yet
 * is theirs; a family often shares one phone, so the phone alone does not tell who it is.
 */
export async function insertVillagerAccount(tx: Tx, { phone, ...person }: NewVillager) {
  const phoneIndex = blindIndex(phone);
  const [known] = await tx
    .select({ id: people.id, villageId: people.villageId })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(
      and(
        eq(people.phoneIndex, phoneIndex),
        eq(people.name, person.name),
        isNull(accounts.id),
        isNull(people.leftOn),
      ),
    )
    .limit(1);
  const personId = known?.id ?? (await insertResident(tx, { ...person, phone, phoneIndex }));
  if (known && !known.villageId && person.villageId)
    await tx.update(people).set({ villageId: person.villageId }).where(eq(people.id, known.id));
  const made = await tx
    .insert(accounts)
    .values({ personId, kind: "villager", phoneIndex })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  const [account] = made;
  if (!account) throw new Refused("account.errors.phoneTaken");
  return { id: account.id, personId, isLinked: known !== undefined };
}

async function insertResident(tx: Tx, person: NewVillager & { phoneIndex: string }): Promise<string> {
  const [made] = await tx
    .insert(people)
    .values({ ...person, pinyin: pinyinKey(person.name) })
    .returning({ id: people.id });
  return made?.id ?? "";
}

/** The passwords that must not come back: the present one and those before it. */
export async function listFormerPasswords(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .select({ hash: formerPasswords.hash })
    .from(formerPasswords)
    .where(eq(formerPasswords.accountId, accountId))
    .orderBy(desc(formerPasswords.createdAt), desc(formerPasswords.id))
    .limit(rememberedPasswords);
  return rows.map(({ hash }) => hash);
}

/** Sets a password and remembers it among the last five; what is older is forgotten. */
export async function updatePassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ passwordHash: hash, passwordChangedAt: sql`now()` })
    .where(eq(accounts.id, accountId));
  await tx.insert(formerPasswords).values({ accountId, hash });
  const kept = tx
    .select({ id: formerPasswords.id })
    .from(formerPasswords)
    .where(eq(formerPasswords.accountId, accountId))
    .orderBy(desc(formerPasswords.createdAt), desc(formerPasswords.id))
    .limit(rememberedPasswords);
  await tx
    .delete(formerPasswords)
    .where(and(eq(formerPasswords.accountId, accountId), sql`${formerPasswords.id} not in ${kept}`));
}

/** A second factor, proven once with the code of `step`. */
export async function updateSecondFactor(tx: Tx, accountId: string, secret: string, step: number) {
  await tx
    .update(accounts)
    .set({ totpSecret: secret, totpEnabledAt: sql`now()`, totpLastStep: step })
    .where(eq(accounts.id, accountId));
}

/** Also how an administrator helps somebody who lost the phone. */
export async function removeSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ totpSecret: null, totpEnabledAt: null, totpLastStep: null })
    .where(eq(accounts.id, accountId));
}

/** A code works once: the same time step a second time is refused. */
export async function spendTotpStep(tx: Tx, accountId: string, step: number): Promise<void> {
  const isNew = or(isNull(accounts.totpLastStep), lt(accounts.totpLastStep, step));
  const spent = await tx
    .update(accounts)
    .set({ totpLastStep: step })
    .where(and(eq(accounts.id, accountId), isNew))
    .returning({ id: accounts.id });
  if (spent.length === 0) throw new Refused("account.errors.codeUsed", {}, "code");
}
