import { generate } from "otplib";
import { expect, test } from "vitest";
import { offeredSecret, secretAddress, stepOfCode } from "@/server/auth/second-factor";
import { qrPath } from "@/server/qr";

const secret = offeredSecret("0197a2b0-0000-7000-8000-000000000001");

test("the secret of a session is 160 bits in base32, always the same, and another in another session", () => {
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(offeredSecret("0197a2b0-0000-7000-8000-000000000001")).toBe(secret);
  expect(offeredSecret("0197a2b0-0000-7000-8000-000000000002")).not.toBe(secret);
});

test("the code of an app that scanned it is accepted, of the step before too, of an older one not", async () => {
  const now = Math.floor(Date.now() / 1000);
  const codeAt = (epoch: number) => generate({ secret, epoch });
  const current = await stepOfCode(secret, await codeAt(now));
  expect(Math.abs(current - now / 30)).toBeLessThan(2);
  expect(await stepOfCode(secret, await codeAt(now - 30))).toBeLessThanOrEqual(current);
  await expect(stepOfCode(secret, await codeAt(now - 300))).rejects.toThrow("codeNotOfApp");
});

test("the code on the screen names the township and the account", () => {
  const address = secretAddress(secret, "青禾镇", "linxy");
  expect(decodeURIComponent(address)).toContain("青禾镇:linxy");
  expect(new URL(address).searchParams.get("secret")).toBe(secret);
  const { size, path } = qrPath(address);
  expect(size).toBeGreaterThan(20);
  expect(path.match(/M/g)?.length).toBeGreaterThan(size);
});
