import { randomInt } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { generate } from "otplib";
import { cast, demoPassword } from "@/db/seed/cast";
import { expect, signIn, test } from "../support/browser";
import { makeIdle, newEmployee } from "./database";

const newPhone = () => `1990000${randomInt(5000, 6000)}`;
const submit = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function newPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.BASE_URL ?? "" });
  return context.newPage();
}

async function someEmployee(): Promise<string> {
  const account = `shiyong${randomInt(1e9)}`;
  await newEmployee(account);
  return account;
}

/** The code in the newest message to a number, as the demo outbox shows it. */
async function codeFor(browser: Browser, phone: string): Promise<string> {
  const page = await newPage(browser, false);
  await page.goto("/dev/outbox");
  const body = await page.locator("li", { hasText: phone }).first().locator("[data-body]").innerText();
  await page.context().close();
  return /\d{6}/.exec(body)?.[0] ?? "";
}

for (const hasScript of [true, false]) {
  test.describe(hasScript ? "with JavaScript" : "without JavaScript", () => {
    test("Lin is asked to sign in, comes to where she was going, and leaves", async ({ browser }) => {
      const page = await newPage(browser, hasScript);
      await page.goto("/account/password?from=desk");
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await signIn(page, cast.lin.account);
      await expect(page).toHaveURL("/account/password?from=desk");
      const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith("session-token"));
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

      await submit(page, "退出");
      await expect(page).toHaveURL("/sign-in?out=1");
      await expect(page.getByRole("status")).toHaveText("您已退出登录。");
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in\?next=/);
    });

    test("wrong tries all read the same, keep the name but not the password, and after five it rests", async ({
      browser,
    }) => {
      test.slow();
      const page = await newPage(browser, hasScript);
      for (const login of [`nobody${randomInt(1e9)}`, await someEmployee()]) {
        await page.goto("/sign-in");
        for (let at = 0; at < 6; at++) {
          await page.locator("input[name=login]").fill(login);
          await page.locator("input[name=password]").fill(`wrong ${at}`);
          await submit(page, "登录");
          await expect(page.locator(".report-bad")).toHaveText(
            at < 5 ? "账号或密码不对。" : /[13]0 分钟后再试/,
          );
          await expect(page.locator("input[name=login]")).toHaveValue(login);
          await expect(page.locator("input[name=password]")).toHaveValue("");
        }
      }
    });

    test("what was typed when the session had ended is back after signing in", async ({ browser }) => {
      const page = await newPage(browser, hasScript);
      await page.goto("/account/data");
      await signIn(page, cast.feng.account);
      await page.getByLabel("村民小组").fill("17");
      await makeIdle(cast.feng.name, 31 * 60);
      await submit(page, "保存");
      if (hasScript) {
        await expect(page.locator(".report-bad")).toContainText("登录已过期");
        const window = page.waitForEvent("popup");
        await page.getByRole("link", { name: "在新窗口登录" }).first().click();
        const other = await window;
        await signIn(other, cast.feng.account);
        await expect(other.getByText("回到刚才的窗口，再点一次提交")).toBeVisible();
      } else await signIn(page, cast.feng.account);
      await expect(page.getByLabel("村民小组")).toHaveValue("17");
      await submit(page, "保存");
      await expect(page).toHaveURL("/account?saved=1");
      await expect(page.getByText("17", { exact: true })).toBeVisible();
    });

    test("a villager registers by phone, forgets the password, and chooses another", async ({ browser }) => {
      test.slow();
      const page = await newPage(browser, hasScript);
      const phone = newPhone();
      await page.goto("/register");
      await page.getByLabel("手机号").fill("12345");
      await submit(page, "发送验证码");
      await expect(page.getByText("请填 11 位手机号").first()).toBeVisible();
      await page.getByLabel("手机号").fill(phone);
      await submit(page, "发送验证码");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("填验证码和您的情况");
      const code = await codeFor(browser, phone);
      const fill = async (typed: string, password: string) => {
        await page.getByLabel("验证码").fill(typed);
        await page.getByLabel("姓名").fill("孙小禾");
        await page.getByLabel("所在村").selectOption({ label: "柳溪村" });
        await page.getByLabel("设一个密码").fill(password);
        await submit(page, "完成注册");
      };
      await fill(code === "000000" ? "000001" : "000000", "shang-xue-qu");
      await expect(page.getByText("验证码不对，还可以试 4 次").first()).toBeVisible();
      await fill(code, "12345678");
      await expect(page.getByText("这样的密码太好猜").first()).toBeVisible();
      await fill(code, "shang-xue-qu");
      await expect(page).toHaveURL("/my");
      await submit(page, "退出");
      await expect(page).toHaveURL("/sign-in?out=1");

      await page.goto("/forgot");
      await page.getByLabel("手机号").fill(phone);
      await submit(page, "发送验证码");
      await page.getByLabel("验证码").fill(await codeFor(browser, phone));
      await page.getByLabel("新密码").fill("chun-geng-qiu-shou");
      await submit(page, "设好并登录");
      await expect(page).toHaveURL("/my");
      await submit(page, "退出");
      await expect(page).toHaveURL("/sign-in?out=1");
      await page.locator("input[name=login]").fill(phone);
      await page.locator("input[name=password]").fill("shang-xue-qu");
      await submit(page, "登录");
      await expect(page.locator(".report-bad")).toHaveText("账号或密码不对。");
      await signIn(page, phone, "chun-geng-qiu-shou");
      await expect(page).toHaveURL("/my");

      await page.goto("/account/close");
      await page.getByLabel("请填密码").fill("chun-geng-qiu-shou");
      await submit(page, "注销我的账号");
      await expect(page.getByRole("status")).toHaveText("账号已注销。");
      await page.goto("/my");
      await expect(page).toHaveURL(/\/sign-in/);
    });

    test("an employee sets a password by a link that works once, then needs the app as well", async ({
      browser,
    }) => {
      test.slow();
      const page = await newPage(browser, hasScript);
      const account = `shiyong${randomInt(1e9)}`;
      const token = await newEmployee(account);
      await page.goto(`/set-password?token=${token}`);
      await page.getByLabel("新密码").fill("qinghe2026");
      await submit(page, "设好密码");
      await expect(page.getByText("至少要有三种").first()).toBeVisible();
      await page.getByLabel("新密码").fill("Qing-ming-2026");
      await submit(page, "设好密码");
      await expect(page).toHaveURL("/sign-in?set=1");
      await page.goto(`/set-password?token=${token}`);
      await expect(page.getByText("这个链接已经用过")).toBeVisible();

      await page.goto("/account/second-factor");
      await signIn(page, account, "Qing-ming-2026");
      const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
      await page.getByLabel("验证码").fill("000000");
      await submit(page, "开启");
      await expect(page.getByText("数字不对").first()).toBeVisible();
      expect((await page.locator(".secret").innerText()).replaceAll(" ", "")).toBe(secret);
      const first = await generate({ secret, epoch: Math.floor(Date.now() / 1000) - 30 });
      await page.getByLabel("验证码").fill(first);
      await submit(page, "开启");
      await expect(page.getByRole("status").first()).toContainText("动态口令已开启");

      await submit(page, "退出");
      await expect(page).toHaveURL("/sign-in?out=1");
      await page.goto("/sign-in?next=/account");
      await page.locator("input[name=login]").fill(account);
      await page.locator("input[name=password]").fill("Qing-ming-2026");
      await submit(page, "登录");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("第二步：填动态口令");
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in/);
      await page.goto("/sign-in/second-step");
      await page.getByLabel("验证码").fill(first);
      await submit(page, "登录");
      await expect(page.getByText(/这个数字刚用过|数字不对/).first()).toBeVisible();
      await page.getByLabel("验证码").fill(await generate({ secret }));
      await submit(page, "登录");
      await expect(page).toHaveURL("/account");
    });
  });
}

test("a session ended on another device is over with its next request", async ({ browser }) => {
  const [desk, phone] = [await newPage(browser), await newPage(browser)];
  for (const page of [desk, phone]) {
    await page.goto("/account");
    await signIn(page, cast.zheng.account);
  }
  await desk.goto("/account");
  const rows = desk.locator("section", { hasText: "登录中的设备" }).locator("li");
  await expect(rows.first()).toContainText("这台设备");
  await submit(desk, "退出其他所有设备");
  await expect(desk).toHaveURL("/account?ended=all");
  await phone.goto("/account");
  await expect(phone).toHaveURL(/\/sign-in/);
  await desk.goto("/account");
  await expect(desk).toHaveURL("/account");
});

test("no address given to the door leads out of the portal", async ({ browser, as }) => {
  const qian = await as("qian");
  for (const next of [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/%5Cevil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a/..//evil.example",
    "/\t/evil.example",
    "/sign-in",
    "%00",
  ]) {
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const answer = await qian.request.get(path, { maxRedirects: 0 });
    // The front refuses some of them before anybody looks.
    expect([307, 400], next).toContain(answer.status());
    const to = new URL(answer.headers().location ?? "", "http://portal.example");
    expect(to.hostname === "portal.example" || to.origin === process.env.BASE_URL, next).toBe(true);
  }
  const page = await newPage(browser);
  await page.goto("/sign-in");
  await page.locator("input[name=next]").evaluate((input: HTMLInputElement) => {
    input.value = "//evil.example/x";
  });
  await signIn(page, cast.qian.account);
  expect(new URL(page.url()).origin).toBe(new URL(process.env.BASE_URL ?? "").origin);
});

test("next-auth's own endpoints let nobody in and never fail", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, ticket: "v1.a.b.c", callbackUrl: "/" };
  const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.status()).toBeLessThan(500);
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("session-token=");
  for (const path of [
    "signin?callbackUrl=%00http:",
    "session",
    "signin/x",
    "error?error=%F0",
    "providers",
    "nothing",
  ])
    expect((await request.get(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBeLessThan(500);
  expect(await (await request.get("/api/auth/remaining")).json()).toEqual({ seconds: 0 });
});

test("two minutes before the end a bar says so, and one tap keeps session and typed text", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.clock.install();
  await page.goto("/account/data");
  await signIn(page, cast.han.account);
  await page.getByLabel("村民小组").fill("9");
  await makeIdle(cast.han.name, 28 * 60 + 30);
  await page.clock.fastForward("28:01");
  const bar = page.getByRole("alert").filter({ hasText: "快要自动退出了" });
  await expect(bar).toBeVisible();
  await bar.getByRole("button", { name: "继续使用" }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByLabel("村民小组")).toHaveValue("9");
  const { seconds } = await (await page.request.get("/api/auth/remaining")).json();
  expect(seconds).toBeGreaterThan(29 * 60);
});

test("signing in by a code; a number nobody registered gets the same page", async ({ browser }) => {
  const page = await newPage(browser);
  for (const phone of [cast.han.account, newPhone()]) {
    await page.goto("/sign-in/by-code?next=/account");
    await page.getByLabel("手机号").fill(phone);
    await submit(page, "发送验证码");
    await expect(page.getByText("如果", { exact: false }).first()).toBeVisible();
    await page.getByLabel("验证码").fill("12 34 56");
    await submit(page, "登录");
    await expect(page.getByText("验证码不对，还可以试 4 次").first()).toBeVisible();
  }
  await page.goto("/sign-in/by-code?next=/account");
  await expect(page.getByLabel("手机号")).toBeVisible();
});

test("a new password signs out every other device", async ({ browser }) => {
  const phone = newPhone();
  const [one, other] = [await newPage(browser), await newPage(browser)];
  await one.goto("/register");
  await one.getByLabel("手机号").fill(phone);
  await submit(one, "发送验证码");
  await one.getByLabel("验证码").fill(await codeFor(browser, phone));
  await one.getByLabel("姓名").fill("周小满");
  await one.getByLabel("设一个密码").fill(demoPassword);
  await submit(one, "完成注册");
  await expect(one).toHaveURL("/my");
  await other.goto("/account");
  await signIn(other, phone);
  await one.goto("/account/password");
  await one.getByLabel("现在的密码").fill("not this one");
  await one.getByLabel("新密码").fill("xiao-man-2026");
  await submit(one, "修改密码");
  await expect(one.getByText("密码不对").first()).toBeVisible();
  await one.getByLabel("现在的密码").fill(demoPassword);
  await one.getByLabel("新密码").fill("xiao-man-2026");
  await submit(one, "修改密码");
  await expect(one).toHaveURL("/account?changed=1");
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
});

test("two clicks on one registration make one account, and both lead on", async ({ browser }) => {
  const page = await newPage(browser, false);
  const phone = newPhone();
  await page.goto("/register");
  await page.getByLabel("手机号").fill(phone);
  await submit(page, "发送验证码");
  await page.getByLabel("验证码").fill(await codeFor(browser, phone));
  await page.getByLabel("姓名").fill("周小暑");
  await page.getByLabel("设一个密码").fill("xiao-shu-2026");
  const form = page.locator("main form", { hasText: "完成注册" });
  const multipart = await form.evaluate((element: HTMLFormElement) =>
    Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
  );
  const send = () => page.request.post("/register/check", { multipart, maxRedirects: 0 });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  expect(answers.map((answer) => answer.headers().location)).toEqual(["/my", "/my"]);
});
