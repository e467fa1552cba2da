import "server-only";
import { and, asc, eq, ilike, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { pinyinKey } from "@/db/pinyin";
import { accounts, people, villages } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { likePattern } from "@/db/search";
import { can, type Viewer } from "@/domain/access";
import { maskedIdNumber, maskedPhone } from "@/domain/masking";
import { Refused } from "@/domain/outcome";

/** Who sees entries of people: the administrators of people and posts and the office's director; nobody else, not even their own. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "people.read") ? sql`true` : sql`false`;
}

export const peopleScopes = ["staff", "villagers", "left"] as const;
export type PeopleScope = (typeof peopleScopes)[number];
const pageSize = 50;

const holdsPost = sql`exists (select 1 from post_holders h where h.person_id = ${people.id}
  and (now() at time zone 'Asia/Shanghai')::date <= coalesce(h.until_on, 'infinity'))`;
const isStaff = sql`(${holdsPost} or ${accounts.kind} = 'staff')`;

const scopes: Record<PeopleScope, SQL> = {
  staff: sql`${people.leftOn} is null and ${isStaff}`,
  villagers: sql`${people.leftOn} is null and not coalesce(${isStaff}, false)`,
  left: sql`${people.leftOn} is not null`,
};

type Asked = { scope: PeopleScope; search: string; page: number };

/** One page of people by pinyin. A whole phone number finds its owner through the blind index. */
export async function listPeople(viewer: Viewer, { scope, search, page }: Asked) {
  const found = search
    ? or(
        ilike(people.name, likePattern(search)),
        ilike(people.pinyin, likePattern(search.toLowerCase())),
        ilike(accounts.accountName, likePattern(search)),
        eq(people.phoneIndex, blindIndex(search)),
      )
    : undefined;
  return db()
    .select({
      id: people.id,
      name: people.name,
      leftOn: people.leftOn,
      villageName: villages.name,
      accountName: accounts.accountName,
      accountKind: accounts.kind,
      isDisabled: sql<boolean>`${accounts.disabledAt} is not null`,
      posts: sql<string[]>`array(select p.name from post_holders h join posts p on p.id = h.post_id
        where h.person_id = ${people.id} and (now() at time zone 'Asia/Shanghai')::date
          between h.from_on and coalesce(h.until_on, 'infinity') order by p.rank)`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(villages, eq(villages.id, people.villageId))
    .where(and(visibleTo(viewer), scopes[scope], found))
    .orderBy(asc(people.pinyin), asc(people.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
}
export const peoplePages = (total: number): number => Math.ceil(total / pageSize);

/** One person. Numbers come masked; the whole number is nobody's business here. */
export async function findPerson(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: people.id,
      name: people.name,
      phone: people.phone,
      idNumber: people.idNumber,
      villageId: people.villageId,
      villageGroup: people.villageGroup,
      villageName: villages.name,
      leftOn: people.leftOn,
    })
    .from(people)
    .leftJoin(villages, eq(villages.id, people.villageId))
    .where(and(visibleTo(viewer), eq(people.id, id)));
  if (!found) return null;
  const { phone, idNumber, ...rest } = found;
  return shown({
    ...rest,
    maskedPhone: phone ? maskedPhone(phone) : "",
    maskedIdNumber: idNumber ? maskedIdNumber(idNumber) : "",
  });
}
export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

type Written = {
  name: string;
  phone: string;
  idNumber: string;
  villageId: string | null;
  villageGroup: number | null;
};

export async function insertPerson(tx: Tx, written: Written): Promise<string> {
  await refuseTakenNumbers(tx, written, null);
  const [made] = await tx.insert(people).values(columns(written)).returning({ id: people.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

export async function updatePerson(tx: Tx, person: Shown<{ id: string }>, written: Written): Promise<void> {
  await refuseTakenNumbers(tx, written, person.id);
  await tx.update(people).set(columns(written)).where(eq(people.id, person.id));
}

/** The person has left the township's service, or, with null, is back. */
export async function updatePersonLeft(
  tx: Tx,
  person: Shown<{ id: string }>,
  leftOn: string | null,
): Promise<void> {
  await tx.update(people).set({ leftOn }).where(eq(people.id, person.id));
}

/** A number left empty stays as it is. */
function columns({ name, phone, idNumber, villageId, villageGroup }: Written) {
  return {
    name,
    pinyin: pinyinKey(name),
    villageId,
    villageGroup,
    ...(phone && { phone, phoneIndex: blindIndex(phone) }),
    ...(idNumber && { idNumber: idNumber.toUpperCase(), idNumberIndex: blindIndex(idNumber) }),
  };
}

/** A family may share a phone, but the same name with the same phone, or one ID number, is the same person. */
async function refuseTakenNumbers(
  tx: Tx,
  { name, phone, idNumber }: Written,
  own: string | null,
): Promise<void> {
  const taken = async (where: SQL | undefined) => {
    const others = and(where, isNull(people.leftOn), own ? ne(people.id, own) : undefined);
    return (await tx.select({ id: people.id }).from(people).where(others).limit(1)).length > 0;
  };
  if (phone && (await taken(and(eq(people.name, name), eq(people.phoneIndex, blindIndex(phone))))))
    throw new Refused("people.errors.phoneTaken", {}, "phone");
  if (idNumber && (await taken(eq(people.idNumberIndex, blindIndex(idNumber)))))
    throw new Refused("people.errors.idNumberTaken", {}, "idNumber");
}
