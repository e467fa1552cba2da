import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { accounts, events } from "@/db/schema";
import { Refused } from "@/domain/outcome";
import { isCaller } from "@/server/auth/limiter";
import { provePassword } from "@/server/auth/prove-password";
import { keepWrongTry, takeTry } from "@/server/auth/tries";
import { goodPassword, newStaff } from "./people";

const tryIt = async (login: string, password: string, address: string | null = null) =>
  provePassword({ login, password }, address).then(
    () => "in",
    (reason) => (reason instanceof Refused ? `${reason.key} ${reason.args.minutes ?? ""}`.trim() : reason),
  );
const times = <T>(number: number, run: (at: number) => Promise<T>) =>
  Array.from({ length: number }, (_, at) => at).reduce<Promise<T[]>>(
    async (before, at) => [...(await before), await run(at)],
    Promise.resolve([]),
  );

test("five wrong tries from five addresses let the account rest ten minutes, the right password too", async () => {
  await newStaff("wrong-five", "writer");
  const answers = await times(5, (at) => tryIt("wrong-five", "no", `203.0.113.${at}`));
  expect(answers).toEqual(Array(5).fill("wrongCredentials"));
  expect(await tryIt("wrong-five", goodPassword, "203.0.113.99")).toBe("tooManyTries 10");
  await sqlClient`update rate_limits set expire = 1`;
  expect(await tryIt("wrong-five", goodPassword)).toBe("in");
});

test("an administrator's account rests thirty minutes", async () => {
  await newStaff("root-of-it", "sysAdmin");
  await times(5, () => tryIt("root-of-it", "no"));
  expect(await tryIt("root-of-it", goodPassword)).toBe("tooManyTries 30");
});

test("an account that does not exist answers like one that does, from the first try to the rest", async () => {
  const answers = await times(5, () => tryIt("nobody-at-all", "no"));
  expect(answers).toEqual(Array(5).fill("wrongCredentials"));
  expect(await tryIt("nobody-at-all", "no")).toMatch(/^tooManyTries (10|30)$/);
});

test("twenty guesses at the same moment are no way round the five", async () => {
  const { id } = await newStaff("at-once", "writer");
  const answers = await Promise.all(Array.from({ length: 20 }, () => tryIt("at-once", "no")));
  expect(answers.filter((answer) => answer === "wrongCredentials")).toHaveLength(5);
  const [looked] = await db().select({ number: count() }).from(events).where(eq(events.subjectId, id));
  expect(looked?.number).toBe(5);
});

test("a right password forgets the wrong ones before it", async () => {
  await newStaff("forgetful", "writer");
  for (const round of [1, 2, 3]) {
    await times(4, () => tryIt("forgetful", `no ${round}`));
    expect(await tryIt(" FORGETFUL ", goodPassword)).toBe("in");
  }
});

test("a disabled account is as unknown as any", async () => {
  const { id } = await newStaff("gone", "writer");
  await db().update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, id));
  expect(await tryIt("gone", goodPassword)).toBe("wrongCredentials");
});

test("failures are recorded, also those aimed at nobody, without the name that was typed", async () => {
  const { id } = await newStaff("recorded", "writer");
  await tryIt("recorded", "no", "203.0.113.7");
  const [known] = await db().select().from(events).where(eq(events.subjectId, id));
  expect(known).toMatchObject({ what: "account.signInFailed", actorId: null, address: "203.0.113.7" });
  await tryIt("secret-name-of-a-stranger", "no");
  const all = JSON.stringify(await db().select().from(events));
  expect(all).toContain('"unknown":true');
  expect(all).not.toContain("stranger");
});

test("one address with fifty wrong tries waits, whichever account it tries next; our own proxy does not", async () => {
  const target = { account: "x", address: "198.51.100.4" };
  await times(50, (at) => keepWrongTry({ ...target, account: `x${at}` }, 10));
  await expect(takeTry({ ...target, account: "untouched" })).rejects.toThrow("tooManyTries");
  await takeTry({ account: "untouched", address: "198.51.100.5" });
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1", null].some(isCaller)).toBe(false);
});
