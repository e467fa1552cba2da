import "server-only";
import { and, count, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { accounts, oneTimeSecrets, people, postHolders, posts, sessions } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { Duty } from "@/domain/access";
import type { Login } from "@/domain/account/login";

// What is asked before there is a viewer: these queries are how somebody becomes one.

const columns = {
  id: accounts.id,
  personId: accounts.personId,
  kind: accounts.kind,
  passwordHash: accounts.passwordHash,
  totpSecret: accounts.totpSecret,
  totpEnabledAt: accounts.totpEnabledAt,
  totpLastStep: accounts.totpLastStep,
};
export type FoundAccount = NonNullable<Awaited<ReturnType<typeof findAccountByLogin>>>;

/** The account behind a phone or an account name; a disabled one is as unknown as one that never was. */
export async function findAccountByLogin({ kind, value }: Login) {
  const isMeant =
    kind === "phone" ? eq(accounts.phoneIndex, blindIndex(value)) : eq(accounts.accountName, value);
  const [found] = await db()
    .select(columns)
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(isMeant, isNull(accounts.disabledAt)));
  return found ?? null;
}

/** Whose account a one-time link is for, while it is good. */
export async function findLink(digest: string) {
  const [found] = await db()
    .select({
      id: oneTimeSecrets.id,
      accountId: accounts.id,
      personId: accounts.personId,
      kind: accounts.kind,
      accountName: accounts.accountName,
      name: people.name,
    })
    .from(oneTimeSecrets)
    .innerJoin(accounts, eq(sql`${accounts.id}::text`, oneTimeSecrets.subject))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(
      and(
        eq(oneTimeSecrets.purpose, "setPassword"),
        eq(oneTimeSecrets.digest, digest),
        isNull(oneTimeSecrets.usedAt),
        gt(oneTimeSecrets.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
      ),
    );
  return found ?? null;
}

export async function findAccountById(id: string) {
  const [found] = await db()
    .select(columns)
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.disabledAt)));
  return found ?? null;
}

type NewSession = {
  digest: string;
  accountId: string;
  userAgent: string;
  address: string | null;
  hours: number;
};

export async function insertSession(tx: Tx, { digest, hours, ...session }: NewSession): Promise<void> {
  await tx.insert(sessions).values({
    ...session,
    id: digest,
    publicId: newId(),
    expiresAt: sql`now() + make_interval(hours => ${hours})`,
  });
}

/** Ends one session, known by its token's digest; at once, on every instance. */
export async function endSessionByDigest(tx: Tx, digest: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.id, digest), isNull(sessions.revokedAt)));
}

/** Ends all sessions of an account, but for the one named by its digest. */
export async function endSessionsOf(tx: Tx, accountId: string, exceptDigest?: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.revokedAt),
        exceptDigest ? ne(sessions.id, exceptDigest) : undefined,
      ),
    );
}

/** How many people hold a post with this duty today: whether an installation has its first administrator. */
export async function countHoldersToday(duty: Duty): Promise<number> {
  const [found] = await db()
    .select({ number: count() })
    .from(postHolders)
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .where(
      and(
        sql`${posts.duties} @> array[${duty}]::text[]`,
        isNull(posts.closedOn),
        sql`(now() at time zone 'Asia/Shanghai')::date <= coalesce(${postHolders.untilOn}, 'infinity')`,
      ),
    );
  return found?.number ?? 0;
}
