import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { insertVillagerAccount } from "@/db/queries/accounts";
import { closeAccount, findOwnAccount, updateOwnPhone } from "@/db/queries/own-account";
import { removeStaleSignIns } from "@/db/queries/stale-sign-ins";
import { accounts, people, rateLimits } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import type { Viewer } from "@/domain/access";
import { guest, villager } from "../support/viewers";

const register = (name: string, phone: string) =>
  transaction((tx) => insertVillagerAccount(tx, { name, phone, villageId: null }));
const viewerOf = ({ id, personId }: { id: string; personId: string }): Viewer => ({
  ...villager("x"),
  accountId: id,
  personId,
});
const newPerson = async (name: string, phone: string) => {
  const phoneIndex = blindIndex(phone);
  const [made] = await db().insert(people).values({ name, phone, phoneIndex }).returning({ id: people.id });
  return made?.id;
};

test("who registers with phone and name of an entry becomes that person", async () => {
  const id = await newPerson("赵秀英", "19900006001");
  expect(await register("赵秀英", "19900006001")).toMatchObject({ personId: id, isLinked: true });
});

test("a family's phone does not make the grandson his grandmother", async () => {
  const id = await newPerson("赵秀英", "19900006002");
  const made = await register("赵小宝", "19900006002");
  expect(made.isLinked).toBe(false);
  expect(made.personId).not.toBe(id);
});

test("one number, one account", async () => {
  await register("钱一", "19900006003");
  await expect(register("钱二", "19900006003")).rejects.toThrow("phoneTaken");
});

test("the owner sees masked numbers, a guest nothing", async () => {
  const own = await findOwnAccount(viewerOf(await register("孙三", "19900006004")));
  expect(own?.phone).toBe("199****6004");
  expect(await findOwnAccount(guest)).toBeNull();
});

test("a closed account frees its number and forgets who never had a matter (个人信息保护法 47)", async () => {
  const made = await register("周小四", "19900006005");
  const own = await findOwnAccount(viewerOf(made));
  if (!own) throw new Error("not shown");
  await transaction((tx) => closeAccount(tx, own));
  const [person] = await db().select().from(people).where(eq(people.id, made.personId));
  expect(person).toMatchObject({ name: "周*四", phone: null, phoneIndex: null, idNumber: null });
  const again = await register("周小四", "19900006005");
  expect(again.personId).not.toBe(made.personId);
});

test("a new number is signed in with; a number that opens another account is refused", async () => {
  const made = await register("吴五", "19900006006");
  await register("郑六", "19900006007");
  const own = await findOwnAccount(viewerOf(made));
  if (!own) throw new Error("not shown");
  await expect(transaction((tx) => updateOwnPhone(tx, own, "19900006007"))).rejects.toThrow("phoneTaken");
  await transaction((tx) => updateOwnPhone(tx, own, "19900006008"));
  const [account] = await db().select().from(accounts).where(eq(accounts.id, made.id));
  expect(account?.phoneIndex).toBe(blindIndex("19900006008"));
});

test("cleaning removes counts that are over and keeps those that run", async () => {
  await db()
    .insert(rateLimits)
    .values([
      { key: "over", points: 1, expire: Date.now() - 1000 },
      { key: "runs", points: 1, expire: Date.now() + 60_000 },
    ]);
  await transaction((tx) => removeStaleSignIns(tx));
  expect((await db().select().from(rateLimits)).map(({ key }) => key)).toEqual(["runs"]);
});
