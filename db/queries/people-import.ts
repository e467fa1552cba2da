import "server-only";
import { eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, offices, people, posts, villages } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { can, type Duty, type Viewer } from "@/domain/access";
import type { KnownPeople } from "@/domain/people/import-people";
import type { KnownPosts } from "@/domain/people/import-posts";
import type { Cells } from "@/domain/people/importing";

/** Only the administrators who may import compare a list with what is known. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "people.appoint") ? sql`true` : sql`false`;
}

const byName = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [name, id]));

/** What of a list of people is taken already; numbers are compared by their blind index. */
export async function listKnownPeople(viewer: Viewer, cells: readonly Cells[]): Promise<KnownPeople> {
  const phones = new Map(cells.flatMap(({ phone }) => (phone ? [[blindIndex(phone), phone]] : [])));
  const numbers = new Map(
    cells.flatMap(({ idNumber }) => (idNumber ? [[blindIndex(idNumber), idNumber.toUpperCase()]] : [])),
  );
  const names = cells.flatMap(({ account }) => (account ? [account] : []));
  const current = sql`${visibleTo(viewer)} and ${people.leftOn} is null`;
  const ofPhone = phones.size
    ? await db()
        .select({ name: people.name, index: people.phoneIndex })
        .from(people)
        .where(sql`${current} and ${inArray(people.phoneIndex, [...phones.keys()])}`)
    : [];
  const ofNumber = numbers.size
    ? await db()
        .select({ index: people.idNumberIndex })
        .from(people)
        .where(sql`${current} and ${inArray(people.idNumberIndex, [...numbers.keys()])}`)
    : [];
  const ofAccount = names.length
    ? await db()
        .select({ name: accounts.accountName })
        .from(accounts)
        .where(sql`${visibleTo(viewer)} and ${inArray(accounts.accountName, names)}`)
    : [];
  const open = await db()
    .select({ id: villages.id, name: villages.name })
    .from(villages)
    .where(isNull(villages.closedOn));
  return {
    villages: byName(open),
    persons: new Set(ofPhone.map(({ name, index }) => `${name}|${phones.get(index ?? "")}`)),
    idNumbers: new Set(ofNumber.map(({ index }) => numbers.get(index ?? "") ?? "")),
    accounts: new Set(ofAccount.flatMap(({ name }) => (name ? [name] : []))),
  };
}

/** Offices, villages, open posts, and the people a list of posts may name, with the duties they have today. */
export async function listKnownPosts(viewer: Viewer, duties: ReadonlyMap<string, Duty>): Promise<KnownPosts> {
  const ofOffices = await db()
    .select({ id: offices.id, name: offices.name })
    .from(offices)
    .where(isNull(offices.closedOn));
  const ofVillages = await db()
    .select({ id: villages.id, name: villages.name })
    .from(villages)
    .where(isNull(villages.closedOn));
  const ofPosts = await db()
    .select({ name: posts.name, place: sql<string>`coalesce(${offices.name}, ${villages.name}, '')` })
    .from(posts)
    .leftJoin(offices, eq(offices.id, posts.officeId))
    .leftJoin(villages, eq(villages.id, posts.villageId))
    .where(isNull(posts.closedOn));
  return {
    offices: byName(ofOffices),
    villages: byName(ofVillages),
    posts: new Set(ofPosts.map(({ name, place }) => `${place}|${name}`)),
    people: await listPeopleByName(viewer),
    duties,
    importerId: viewer.personId,
  };
}

async function listPeopleByName(viewer: Viewer): Promise<KnownPosts["people"]> {
  const rows = await db()
    .select({
      id: people.id,
      name: people.name,
      accountName: accounts.accountName,
      duties: sql<Duty[]>`array(select distinct d.duty from post_holders h join posts p on p.id = h.post_id
        cross join unnest(p.duties) as d(duty) where h.person_id = ${people.id}
        and (now() at time zone 'Asia/Shanghai')::date <= coalesce(h.until_on, 'infinity'))`,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(
      sql`${visibleTo(viewer)} and ${people.leftOn} is null and coalesce(${accounts.kind}, 'staff') = 'staff'`,
    );
  const found = new Map<string, { id: string; duties: readonly Duty[] } | "many">();
  for (const { id, name, duties } of rows) {
    const key = name.toLowerCase();
    found.set(key, found.has(key) ? "many" : { id, duties });
  }
  for (const { id, accountName, duties } of rows) if (accountName) found.set(accountName, { id, duties });
  return found;
}
