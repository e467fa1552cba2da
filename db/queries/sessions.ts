import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, people, postHolders, posts, sessions, standIns } from "@/db/schema";
import type { Duty, HeldPost } from "@/domain/access";
import { idleMinutes } from "@/domain/account/idle";

const usedWithin = (kind: keyof typeof idleMinutes) =>
  and(
    eq(accounts.kind, kind),
    gt(sessions.lastSeenAt, sql`now() - make_interval(mins => ${idleMinutes[kind]})`),
  );
/** Not idle for too long. */
export const inTime = or(usedWithin("staff"), usedWithin("villager"));

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

/**
 * Session start of a request: one of the few queries without a viewer, because it is what makes one.
 * Returns who the token belongs to, or null when it is unknown, revoked, idle too long or of a disabled account.
 */
export async function findSession(digest: string) {
  const [found] = await db()
    .select({
      sessionId: sessions.publicId,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      accountId: accounts.id,
      kind: accounts.kind,
      personId: people.id,
      name: people.name,
      villageId: people.villageId,
      hasSecondFactor: sql<boolean>`${accounts.totpEnabledAt} is not null`,
      isSecondFactorAsked: sql<boolean>`coalesce((select value = 'true' from settings where key = 'isTotpRequired'), false)`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(
      and(
        eq(sessions.id, digest),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
        inTime,
      ),
    );
  return found ?? null;
}

/** Marks a session as used; at most one write a minute. */
export async function touchSession(digest: string): Promise<void> {
  await db()
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, digest), sql`${sessions.lastSeenAt} < now() - interval '1 minute'`));
}

/** The posts a person acts in today: those held, and those of absent colleagues for whom they stand in. */
export async function listPostsOfToday(personId: string): Promise<HeldPost[]> {
  const columns = {
    postId: posts.id,
    name: posts.name,
    officeId: posts.officeId,
    villageId: posts.villageId,
    duties: posts.duties,
    rank: posts.rank,
  };
  const current = sql`${postHolders.fromOn} <= ${today} and coalesce(${postHolders.untilOn}, 'infinity') >= ${today}`;
  const held = db()
    .select({
      ...columns,
      absentId: sql<string | null>`null::uuid`,
      absentName: sql<string | null>`null::text`,
    })
    .from(postHolders)
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .where(and(eq(postHolders.personId, personId), current, isNull(posts.closedOn)));
  const lent = db()
    .select({
      ...columns,
      absentId: sql<string | null>`${standIns.absentPersonId}`,
      absentName: sql<string | null>`${people.name}`,
    })
    .from(standIns)
    .innerJoin(posts, eq(posts.id, standIns.postId))
    .innerJoin(people, eq(people.id, standIns.absentPersonId))
    .where(
      and(
        eq(standIns.standInPersonId, personId),
        eq(standIns.isEnded, false),
        sql`${today} between ${standIns.fromOn} and ${standIns.untilOn}`,
        isNull(posts.closedOn),
      ),
    );
  const rows = [...(await held), ...(await lent)].sort((a, b) => a.rank - b.rank);
  return rows.map(({ absentId, absentName, rank: _, duties, ...post }) => ({
    ...post,
    duties: duties as Duty[],
    actingFor: absentId && absentName ? { personId: absentId, name: absentName } : null,
  }));
}
