import { beforeEach, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { spendSecret } from "@/db/queries/one-time-secrets";
import { open } from "@/db/sealing";
import type { CodePurpose } from "@/domain/account/codes";
import { takeCodeRequest } from "@/server/auth/code-requests";
import { proveCode, sendCode } from "@/server/auth/codes";
import { newVillager } from "./people";

vi.mock("next-intl/server", () => ({
  getTranslations: async () => (key: string, gaps?: { code: string }) => `${key} ${gaps?.code ?? ""}`,
}));

let number = 0;
let phone = "";
beforeEach(() => {
  phone = `1990000${String(8000 + ++number)}`;
});

async function sent(purpose: CodePurpose): Promise<string> {
  await transaction((tx) => sendCode(tx, { purpose, phone }));
  const [last] =
    await sqlClient`select body, address from outgoing_messages order by created_at desc, id desc limit 1`;
  expect(open(last?.address)).toBe(phone);
  return /\d{6}/.exec(open(last?.body))?.[0] ?? "";
}
const answer = (purpose: CodePurpose, code: string) =>
  proveCode({ purpose, phone }, code).then(
    () => "right",
    (reason) => reason.message.split(".").at(-1),
  );
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("five wrong codes, and the right one is no good any more", async () => {
  const code = await sent("registerCode");
  for (const left of [4, 3, 2, 1])
    await expect(proveCode({ purpose: "registerCode", phone }, wrong(code))).rejects.toMatchObject({
      args: { left },
    });
  expect(await answer("registerCode", wrong(code))).toBe("codeGone");
  expect(await answer("registerCode", code)).toBe("codeGone");
});

test("five guesses at the same moment are five guesses", async () => {
  const code = await sent("registerCode");
  const all = await Promise.all(Array.from({ length: 9 }, () => answer("registerCode", wrong(code))));
  expect(all.filter((one) => one === "codeWrong")).toHaveLength(4);
  expect(await answer("registerCode", code)).toBe("codeGone");
});

test("a code is for one purpose, one number, ten minutes, one use", async () => {
  const code = await sent("registerCode");
  expect(await answer("resetCode", code)).toBe("codeGone");
  const id = await proveCode({ purpose: "registerCode", phone }, code);
  await transaction((tx) => spendSecret(tx, id));
  expect(await answer("registerCode", code)).toBe("codeGone");
  const next = await sent("registerCode");
  await sqlClient`update one_time_secrets set expires_at = created_at + interval '10 minutes' - interval '11 minutes'`;
  expect(await answer("registerCode", next)).toBe("codeGone");
});

test("a new code makes the old one useless", async () => {
  await newVillager(phone);
  const old = await sent("signInCode");
  const fresh = await sent("signInCode");
  if (old !== fresh) expect(await answer("signInCode", old)).toBe("codeWrong");
  expect(await answer("signInCode", fresh)).toBe("right");
});

test("a number without an account is told so by message; the page answers the same for every guess", async () => {
  expect(await sent("signInCode")).toBe("");
  expect(await answer("signInCode", "123456")).toBe("codeWrong");
  expect(await answer("signInCode", "654321")).toBe("codeWrong");
});

test("codes are sent once a minute and five times an hour", async () => {
  const ask = () => takeCodeRequest({ purpose: "registerCode", phone, address: null });
  await ask();
  await expect(ask()).rejects.toMatchObject({ key: "account.errors.waitSeconds", args: { seconds: 60 } });
  for (const _ of [2, 3, 4, 5]) {
    await sqlClient`update rate_limits set expire = 1 where key like 'code-soon%'`;
    await ask();
  }
  await sqlClient`update rate_limits set expire = 1 where key like 'code-soon%'`;
  await expect(ask()).rejects.toMatchObject({ key: "tooManyTries", args: { minutes: 60 } });
});

test("neither the code nor the number lies open in the database", async () => {
  const code = await sent("registerCode");
  const rows = JSON.stringify([
    await sqlClient`select digest, subject from one_time_secrets`,
    await sqlClient`select address, body from outgoing_messages`,
    await sqlClient`select key from rate_limits`,
  ]);
  expect(rows).not.toContain(code);
  expect(rows).not.toContain(phone);
});
