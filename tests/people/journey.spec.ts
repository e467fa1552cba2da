import type { Page } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { addDays, dayOf } from "@/domain/calendar/day";
import { expect, signIn, test } from "../support/browser";

const today = dayOf(new Date());
const mark = Date.now().toString(36);
const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test("a new colleague: entered by one administrator, put into a post by another, chooses a password, comes home", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const name = `试${mark.slice(-3)}`;
  const account = `shi.${mark}`;

  const sys = await as("sys");
  await sys.goto("/admin/people/new");
  await press(sys, "保存");
  await expect(main(sys).getByRole("alert")).toContainText("1 处需要修改");
  await main(sys).getByLabel("姓名").fill(name);
  await press(sys, "保存");
  await sys.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  const address = new URL(sys.url()).pathname;
  await expect(main(sys).getByText("安排岗位")).toHaveCount(0);
  await main(sys).getByLabel("账号名").fill(account);
  await press(sys, "开账号");
  const link = await main(sys).locator(".link-once").innerText();
  await sys.reload();
  await expect(main(sys).locator(".link-once")).toHaveCount(0);

  const sec = await as("sec");
  await sec.goto("/admin/posts/new");
  await main(sec).getByLabel("岗位名称").fill(`试用岗${mark}`);
  await main(sec).locator("#officeId").selectOption({ label: "民政站" });
  await main(sec).locator("input[value=handler]").check();
  await main(sec).locator("input[value=auditAdmin]").check();
  await press(sec, "保存");
  await expect(main(sec).getByRole("alert")).toContainText("管理员不能兼业务职责");
  await main(sec).locator("input[value=auditAdmin]").uncheck();
  await press(sec, "保存");
  await sec.waitForURL(/\/admin\/posts\/[0-9a-f-]{36}$/);
  await sec.goto(address);
  await expect(main(sec).getByRole("button", { name: "开账号" })).toHaveCount(0);
  await main(sec).getByText("安排岗位").first().click();
  await main(sec)
    .locator("#postId")
    .selectOption({ label: `民政站 · 试用岗${mark} · 空缺` });
  await press(sec, "安排岗位");
  await expect(main(sec).getByRole("link", { name: `试用岗${mark}` })).toBeVisible();

  const fresh = await (await browser.newContext()).newPage();
  const place = new URL(link);
  await fresh.goto(`${place.pathname}${place.search}`);
  await fresh.locator("input[name=password]").fill("Qinghe-2026-new");
  await fresh.locator("main form button[type=submit]").click();
  await fresh.waitForURL((url) => !url.pathname.startsWith("/set-password"));
  await fresh.context().clearCookies();
  await signIn(fresh, account, "Qinghe-2026-new");
  await fresh.waitForURL(/\/office/);
  const answer = await fresh.request.get("/admin/people");
  expect(answer.status()).toBe(404);
  await fresh.context().close();
});

test("a list with faults is refused row by row; mended, it is written whole", async ({ as }) => {
  const sys = await as("sys");
  const upload = (text: string) =>
    main(sys)
      .getByLabel("填好的表格")
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await sys.goto("/admin/people/import");
  await upload(`姓名,村,账号名\n导入甲${mark},没有村,\n,柳溪村,dao.${mark}\n`);
  await press(sys, "检查这张表");
  await expect(main(sys)).toContainText("有 2 处要改");
  await expect(main(sys)).toContainText("第 2 行，村：没有这个村：没有村");
  await expect(main(sys)).toContainText("第 3 行，姓名：没有填");
  await expect(main(sys).getByRole("button", { name: /写入这/ })).toHaveCount(0);

  await upload(`姓名,村,账号名\n导入甲${mark},柳溪村,\n导入乙${mark},柳溪村,dao.${mark}\n`);
  await press(sys, "检查这张表");
  await expect(main(sys)).toContainText("2 行都没有问题");
  await press(sys, "写入这 2 行");
  await sys.waitForURL(/\/admin\/people$/);
  await sys.goto(`/admin/people?scope=villagers&q=${encodeURIComponent(`导入甲${mark}`)}`);
  await expect(main(sys).getByRole("link", { name: `导入甲${mark}` })).toBeVisible();
});

test("a stand-in, from planning to acting to the end; circles are refused, strangers see nothing to plan", async ({
  as,
}) => {
  const lin = await as("lin");
  const plan = async (absent: string, standIn: string) => {
    await lin.goto("/office/stand-ins");
    const option = (field: string, name: string) =>
      main(lin)
        .locator(`#${field} option`, { hasText: `${name}（` })
        .first();
    const choose = async (field: string, name: string) =>
      main(lin)
        .locator(`#${field}`)
        .selectOption((await option(field, name).getAttribute("value")) ?? "");
    await choose("postId", absent);
    await choose("standInPersonId", standIn);
    await main(lin).locator("#fromOn").fill(today);
    await main(lin).locator("#untilOn").fill(addDays(today, 1));
    await main(lin).getByLabel("原因").fill(`县里开会 ${mark}`);
    await press(lin, "安排代岗");
  };
  const luo = await as("luo");
  await luo.goto("/lead");
  await expect(main(luo)).not.toContainText(`代${cast.chen.name}`);

  await plan(cast.chen.name, cast.luo.name);
  await expect(main(lin).getByRole("status")).toContainText("已安排");
  await plan(cast.luo.name, cast.chen.name);
  await expect(main(lin).getByRole("alert")).toContainText("绕回来了");

  await luo.reload();
  await expect(main(luo)).toContainText(`代${cast.chen.name}`);
  // The stand-in decides what lies on the absent leader's desk, and it is written down for whom (GW-66).
  await luo.goto("/office");
  const his = main(luo)
    .locator("li", { hasText: `代${cast.chen.name}` })
    .filter({ hasText: "请您决定" })
    .locator("a[href^='/office/applications/']")
    .first();
  const title = await his.innerText();
  const href = (await his.getAttribute("href")) ?? "";
  await luo.goto(href);
  await main(luo)
    .getByRole("button", { name: /^同意，准予|^准予/ })
    .first()
    .click();
  await expect(main(luo).getByRole("button", { name: "同意，准予" })).toHaveCount(0);
  await expect(main(luo)).toContainText(`代 ${cast.chen.name}`);
  const chen = await as("chen");
  await chen.goto("/office/stand-ins");
  await expect(main(chen).locator(`a[href="${href}"]`).first(), "shown on return").toContainText(title);

  const qian = await as("qian");
  await qian.goto("/office/stand-ins");
  await expect(main(qian)).toContainText(`${cast.luo.name} 代 ${cast.chen.name}`);
  await expect(main(qian).getByRole("button")).toHaveCount(0);

  await lin.goto("/office/stand-ins");
  const mine = main(lin).locator("li", { hasText: mark });
  await mine.getByRole("button", { name: "提前结束" }).click();
  await expect(mine).toHaveCount(0);
  await luo.goto("/lead");
  await expect(main(luo)).not.toContainText(`代${cast.chen.name}`);
});

test("nobody leaves a post with work on the desk; handed over, the holding ends (GW-67)", async ({ as }) => {
  const lin = await as("lin");
  await lin.goto("/office/hand-over");
  const row = main(lin).locator("tr", { hasText: "贾文静" });
  expect(Number(await row.locator("td").nth(2).innerText())).toBeGreaterThan(0);
  const href = (await row.getByRole("link").getAttribute("href")) ?? "";

  const stranger = await as("qian");
  expect((await stranger.request.get(href)).status()).toBe(404);

  const sec = await as("sec");
  await sec.goto("/admin/people?q=jiawj");
  await main(sec).getByRole("link", { name: "贾文静" }).click();
  await main(sec).locator("summary", { hasText: "结束任职" }).click();
  await press(sec, "结束任职");
  await expect(main(sec).getByRole("alert")).toContainText("贾文静手里还有");

  await lin.goto(href);
  await press(lin, "交接并结束任职");
  await expect(main(lin).getByRole("alert")).toContainText("请选择一项");
  const target = main(lin)
    .locator("#to option", { hasText: `（${cast.qian.name}）` })
    .first();
  await main(lin)
    .locator("#to")
    .selectOption((await target.getAttribute("value")) ?? "");
  await press(lin, "交接并结束任职");
  await lin.waitForURL(/\/office\/hand-over$/);
  await expect(row.locator("td").nth(2)).toHaveText("0");
  await expect(row.locator("td").nth(3)).not.toBeEmpty();
});

test("read aloud: a bar in care mode only, and only where there is a voice", async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    const voice = { cancel: () => {}, speak: (one: Utterance) => said.push(one.text) };
    Object.defineProperty(window, "speechSynthesis", { value: voice });
  });
  await page.goto("/villages");
  await expect(page.getByRole("button", { name: "读给我听" })).toHaveCount(0);
  await page.goto("/villages?care=1");
  await page.getByRole("button", { name: "读给我听" }).click();
  await expect(page.getByRole("button", { name: "不读了" })).toBeVisible();
  await page.getByRole("button", { name: "停一停" }).click();
  await expect(page.getByRole("button", { name: "接着读" })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said[0])).toContain("找谁办");
});

test("the keyboard: ? tells the keys, g and a letter go to a place, / to the search", async ({ as }) => {
  const li = await as("li");
  // A key pressed before the page has come to life does nothing, so it is pressed until it does.
  const until = async (keys: string[], reached: () => Promise<void>) =>
    expect(async () => {
      for (const key of keys) await li.keyboard.press(key);
      await reached();
    }).toPass();
  const at = (path: string) => async () =>
    await li.waitForURL((url) => url.pathname === path, { timeout: 10_000 });
  await li.goto("/office/portfolios");
  await until(["?"], at("/office/keys"));
  await until(["g", "d"], at("/office"));
  await until(["/"], at("/office/search"));
  await until(["/"], () => expect(li.getByRole("searchbox")).toBeFocused({ timeout: 1000 }));
});
