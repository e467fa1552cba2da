import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { accounts, people, sessions } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

/** Accounts are the system administrator's; nobody else sees them here, each sees their own under /account. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "accounts.manage") ? sql`true` : sql`false`;
}

const columns = {
  id: accounts.id,
  personId: accounts.personId,
  personName: people.name,
  kind: accounts.kind,
  accountName: accounts.accountName,
  hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
  passwordChangedAt: accounts.passwordChangedAt,
  totpEnabledAt: accounts.totpEnabledAt,
  disabledAt: accounts.disabledAt,
  /** Open sessions, as a number: when and from where is the person's own business. */
  sessions: sql<number>`(select count(*)::int from sessions s where s.account_id = ${accounts.id}
    and s.revoked_at is null and s.expires_at > now())`,
};

const selected = () =>
  db().select(columns).from(accounts).innerJoin(people, eq(people.id, accounts.personId));

export const accountFilters = ["all", "withoutPassword", "disabled", "withoutTotp"] as const;
export type AccountFilter = (typeof accountFilters)[number];
const filters: Record<AccountFilter, SQL> = {
  all: sql`true`,
  withoutPassword: sql`${accounts.passwordHash} is null and ${accounts.disabledAt} is null`,
  disabled: sql`${accounts.disabledAt} is not null`,
  withoutTotp: sql`${accounts.totpEnabledAt} is null and ${accounts.disabledAt} is null`,
};

/** Staff accounts by pinyin; villagers' accounts are theirs and are opened from the person's page when they ask. */
export async function listStaffAccounts(viewer: Viewer, filter: AccountFilter) {
  return selected()
    .where(and(visibleTo(viewer), eq(accounts.kind, "staff"), filters[filter]))
    .orderBy(asc(people.pinyin))
    .limit(500);
}

export async function findAccountOf(viewer: Viewer, personId: string) {
  if (!isId(personId)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(accounts.personId, personId)));
  return shown(found);
}

export type ManagedAccount = NonNullable<Awaited<ReturnType<typeof findAccountOf>>>;

/** Closes the account: no sign-in, and every session ends at once. */
export async function updateDisabled(tx: Tx, account: Shown<ManagedAccount>, isDisabled: boolean) {
  const changed = await tx
    .update(accounts)
    .set({ disabledAt: isDisabled ? sql`now()` : null })
    .where(
      and(
        eq(accounts.id, account.id),
        isDisabled ? isNull(accounts.disabledAt) : sql`${accounts.disabledAt} is not null`,
      ),
    )
    .returning({ id: accounts.id });
  if (changed.length === 0) throw new Refused("changedMeanwhile");
  if (isDisabled) await updateSessionsRevoked(tx, account);
}

export async function updateSessionsRevoked(tx: Tx, account: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.accountId, account.id), isNull(sessions.revokedAt)));
}

/** Whoever leaves has no account from that moment on. */
export async function closeAccountOf(tx: Tx, person: Shown<{ id: string }>): Promise<void> {
  const closed = await tx
    .update(accounts)
    .set({ disabledAt: sql`coalesce(${accounts.disabledAt}, now())` })
    .where(eq(accounts.personId, person.id))
    .returning({ id: accounts.id });
  for (const account of closed)
    await tx
      .update(sessions)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(sessions.accountId, account.id), isNull(sessions.revokedAt)));
}
