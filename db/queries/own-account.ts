import "server-only";
import { and, count, desc, eq, gt, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { accounts, cases, formerPasswords, people, sessions, villages } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { Viewer } from "@/domain/access";
import { maskedIdNumber, maskedName, maskedPhone } from "@/domain/masking";
import { Refused } from "@/domain/outcome";
import { inTime } from "./sessions";

/** Everybody sees their own account and nobody else's. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.accountId ? eq(accounts.id, viewer.accountId) : sql`false`;
}

/** Numbers come out masked (public.md §8.2): the owner knows them, whoever looks over the shoulder need not. */
export async function findOwnAccount(viewer: Viewer) {
  const [found] = await db()
    .select({
      id: accounts.id,
      personId: people.id,
      kind: accounts.kind,
      accountName: accounts.accountName,
      passwordChangedAt: accounts.passwordChangedAt,
      hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
      totpEnabledAt: accounts.totpEnabledAt,
      name: people.name,
      phone: people.phone,
      idNumber: people.idNumber,
      villageId: people.villageId,
      villageName: villages.name,
      villageGroup: people.villageGroup,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .leftJoin(villages, eq(villages.id, people.villageId))
    .where(visibleTo(viewer));
  if (!found) return null;
  const { phone, idNumber, ...rest } = found;
  return shown({
    ...rest,
    phone: phone ? maskedPhone(phone) : "",
    idNumber: idNumber ? maskedIdNumber(idNumber) : "",
  });
}
export type OwnAccount = NonNullable<Awaited<ReturnType<typeof findOwnAccount>>>;

/** Where one is signed in now, the last used first. */
export async function listOwnSessions(viewer: Viewer) {
  return db()
    .select({
      publicId: sessions.publicId,
      userAgent: sessions.userAgent,
      address: sessions.address,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(visibleTo(viewer), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), inTime))
    .orderBy(desc(sessions.lastSeenAt));
}

export async function findOwnSession(viewer: Viewer, publicId: string) {
  const [found] = await db()
    .select({ id: sessions.publicId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(visibleTo(viewer), eq(sessions.publicId, publicId)));
  return shown(found);
}

export async function endSession(tx: Tx, session: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.publicId, session.id), isNull(sessions.revokedAt)));
}

/** All sessions of an account but this one. */
export async function endOtherSessions(tx: Tx, own: Shown<{ id: string }>, keptId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.accountId, own.id), ne(sessions.publicId, keptId), isNull(sessions.revokedAt)));
}

type Residence = { villageId: string | null; villageGroup: number | null };

export async function updateResidence(tx: Tx, own: Shown<OwnAccount>, residence: Residence): Promise<void> {
  await tx.update(people).set(residence).where(eq(people.id, own.personId));
}

/** Another number, proven by its code: to sign in with, and to be called at. One number opens one account. */
export async function updateOwnPhone(tx: Tx, own: Shown<OwnAccount>, phone: string): Promise<void> {
  const phoneIndex = blindIndex(phone);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${phoneIndex}, 0))`);
  const [taken] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.phoneIndex, phoneIndex));
  if (taken) throw new Refused("account.errors.phoneTaken");
  await tx.update(accounts).set({ phoneIndex }).where(eq(accounts.id, own.id));
  await tx.update(people).set({ phone, phoneIndex }).where(eq(people.id, own.personId));
}

/**
 * Closes an account (个人信息保护法 47, public.md §8.5): nobody signs in with it again, its number is free. Who never
 * had a matter is forgotten at once; else the archive's time for the matters decides.
 */
export async function closeAccount(tx: Tx, own: Shown<OwnAccount>): Promise<void> {
  const closed = { disabledAt: sql`now()`, phoneIndex: null, accountName: null, passwordHash: null };
  await tx.update(accounts).set(closed).where(eq(accounts.id, own.id));
  await tx.delete(formerPasswords).where(eq(formerPasswords.accountId, own.id));
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()`, userAgent: "", address: null })
    .where(eq(sessions.accountId, own.id));
  const theirs = or(eq(cases.applicantId, own.personId), eq(cases.filedById, own.personId));
  const [found] = await tx.select({ number: count() }).from(cases).where(theirs);
  if (found?.number) return;
  const numbers = { phone: null, phoneIndex: null, idNumber: null, idNumberIndex: null };
  const forgotten = { name: maskedName(own.name), pinyin: "", villageId: null, villageGroup: null };
  await tx
    .update(people)
    .set({ ...numbers, ...forgotten })
    .where(eq(people.id, own.personId));
}
