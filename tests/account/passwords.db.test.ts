import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { spendSecret } from "@/db/queries/one-time-secrets";
import { findLink } from "@/db/queries/sign-in";
import { choosePassword } from "@/server/auth/choose-password";
import { makePasswordLink } from "@/server/auth/links";
import { digestOf } from "@/server/digest";
import { goodPassword, newStaff } from "./people";

const choose = (id: string, password: string) =>
  transaction((tx) => choosePassword(tx, { id, kind: "staff" }, password, []));
const tokenOf = (path: string) => new URL(path, "http://x").searchParams.get("token") ?? "";

test("the last five passwords do not come back, the sixth does (public.md §8.3 identity a)", async () => {
  const { id } = await newStaff("rotating");
  await expect(choose(id, goodPassword)).rejects.toThrow("passwordFormer");
  for (const number of [1, 2, 3, 4]) await choose(id, `Qing-ming-${number}`);
  await expect(choose(id, goodPassword)).rejects.toThrow("passwordFormer");
  await choose(id, "Qing-ming-5");
  await choose(id, goodPassword);
  const [kept] =
    await sqlClient`select count(*)::int as number from former_passwords where account_id = ${id}`;
  expect(kept?.number).toBe(5);
});

test("a link works once, the newest only, and for a day", async () => {
  const { id } = await newStaff("linked");
  const first = tokenOf(await transaction((tx) => makePasswordLink(tx, id)));
  const second = tokenOf(await transaction((tx) => makePasswordLink(tx, id)));
  expect(await findLink(digestOf(first))).toBeNull();
  const link = await findLink(digestOf(second));
  expect(link).toMatchObject({ accountId: id, accountName: "linked" });
  await transaction((tx) => spendSecret(tx, link?.id ?? ""));
  await expect(transaction((tx) => spendSecret(tx, link?.id ?? ""))).rejects.toThrow("codeGone");
  expect(await findLink(digestOf(second))).toBeNull();
  const third = tokenOf(await transaction((tx) => makePasswordLink(tx, id)));
  await sqlClient`update one_time_secrets set expires_at = now() - interval '1 second'`;
  expect(await findLink(digestOf(third))).toBeNull();
});

test("a token is not in the database", async () => {
  const { id } = await newStaff("hidden");
  const token = tokenOf(await transaction((tx) => makePasswordLink(tx, id)));
  const rows = await sqlClient`select * from one_time_secrets`;
  expect(JSON.stringify(rows)).not.toContain(token);
});
