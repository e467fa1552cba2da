import { generate } from "otplib";
import { cast } from "@/db/seed/cast";
import { expect, signIn, test } from "../support/browser";
import { ownTownship } from "../support/own-instance";
import { requireSecondFactor } from "./database";

let township: Awaited<ReturnType<typeof ownTownship>>;
let url: string;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  township = await ownTownship();
  ({ url } = await township.start());
});
test.afterAll(() => township.end());

test("an administrator has one session: signing in elsewhere ends the first", async ({ browser }) => {
  const enter = async () => {
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    await page.goto("/account");
    await signIn(page, cast.aud.account);
    await expect(page).toHaveURL(`${url}/account`);
    return page;
  };
  const first = await enter();
  const second = await enter();
  await first.goto("/account");
  await expect(first).toHaveURL(/\/sign-in/);
  await second.goto("/account");
  await expect(second).toHaveURL(`${url}/account`);
});

test("a leader is led to the second factor before anything else, and then on", async ({ browser }) => {
  await requireSecondFactor(township.databaseUrl);
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, cast.zhou.account);
  await expect(page).toHaveURL(`${url}/account/second-factor`);
  await expect(page.getByText("按镇里的规定")).toBeVisible();
  for (const path of ["/lead", "/my"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`${url}/account/second-factor`);
  }
  const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
  await page.getByLabel("验证码").fill(await generate({ secret }));
  await page.getByRole("button", { name: "开启" }).click();
  await expect(page.getByRole("status").first()).toContainText("已开启");
  expect((await page.goto("/lead"))?.status()).toBe(200);
  await page.goto("/account/second-factor");
  await expect(page.getByText("不能停用")).toBeVisible();
});
