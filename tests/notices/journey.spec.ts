import type { Browser, Page } from "@playwright/test";
import postgres from "postgres";
import { newId } from "@/db/ids";
import { cast } from "@/db/seed/cast";
import { addDays, dayOf } from "@/domain/calendar/day";
import { fromPlain } from "@/domain/rich-text";
import { expect, test } from "../support/browser";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const told = (page: Page, words: string) => expect(main(page).getByRole("status")).toContainText(words);

/** A draft of the civil affairs station as its form leaves it. */
async function draft(title: string, text: string, audience = "everyone"): Promise<string> {
  const id = newId();
  const { personId, officeId } = cast.qian;
  await sql`insert into notices ${sql({
    ...{ id, title, audience, category: "announcement", body: sql.json(fromPlain(text)) },
    ...{ author_id: personId, office_id: officeId, edited_by_id: personId },
  })}`;
  return id;
}

/** A reader without an account, on a small phone. */
async function reader(browser: Browser, contextOptions: object): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** What is public is dropped from every memory at commit: a moment later everybody sees it. */
const soon = (look: () => Promise<void>) => expect(look).toPass({ timeout: 10_000 });

test("three people pass a notice, one sends it back first; readers have it at once; corrected, then withdrawn", async ({
  as,
  browser,
  contextOptions,
}) => {
  test.setTimeout(240_000);
  const title = `关于冬季取暖补助发放的通知 ${Date.now().toString(36)}`;
  const id = await draft(title, "冬季取暖补助从下周一开始发放。\n有疑问请打电话 13812345678 问民政站。");
  const place = `/office/notices/${id}`;
  const anybody = await reader(browser, contextOptions);

  const qian = await as("qian");
  await qian.goto("/office/notices?tab=mine");
  await main(qian).getByRole("link", { name: title }).click();
  await expect(main(qian).locator("#findings")).toContainText("1 处");
  await press(qian, "提交一审");
  await told(qian, "已提交一审");

  // The head of the station finds it on the desk and sends it back with a usual sentence: two taps.
  const sun = await as("sun");
  await sun.goto("/office");
  await sun.getByRole("link", { name: title }).click();
  await expect(main(sun).getByRole("button", { name: "签发" })).toHaveCount(0);
  await press(sun, "退回修改");
  await expect(main(sun).locator("#opinion-error")).toBeVisible();
  await press(sun, "请核对数字和日期。");
  await press(sun, "退回修改");
  await told(sun, "已退回起草人");

  await qian.goto("/office");
  await qian.getByRole("link", { name: title }).click();
  await expect(main(qian).locator(".timeline")).toContainText("请核对数字和日期。");
  await press(qian, "提交一审");
  await told(qian, "已提交一审");

  for (const stranger of [await as("zheng"), await as("zhao"), anybody])
    for (const path of [place, `/notices/${id}`]) {
      const answer = await stranger.request.get(path, { maxRedirects: 0 });
      const isGuestAtOffice = stranger === anybody && path === place;
      expect(answer.status(), `${path} ${answer.headers().location}`).toBe(isGuestAtOffice ? 307 : 404);
    }

  // A private number stops every review until somebody answers for it.
  await sun.goto(place);
  await press(sun, "一审通过");
  await expect(main(sun).getByRole("alert")).toContainText("还有 1 处没有处理");
  await main(sun).getByText("确实要这样写").click();
  await main(sun).getByLabel("理由").fill("站里对外公开的值班手机");
  await press(sun, "写明理由，放行");
  await expect(main(sun).locator("#findings")).toContainText("都有说明了");
  await press(sun, "一审通过");
  await told(sun, "送二审");

  const he = await as("he");
  await he.goto("/office");
  await he.getByRole("link", { name: title }).click();
  await press(he, "二审通过");
  await told(he, "送签发");

  const chen = await as("chen");
  await chen.setViewportSize({ width: 360, height: 740 });
  await chen.goto("/lead");
  await chen.getByRole("link", { name: title }).click();
  await press(chen, "签发");
  await told(chen, "已经发布");

  await soon(async () => {
    await anybody.goto("/");
    await expect(anybody.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
  });
  await anybody.goto("/notices");
  await anybody.getByRole("link", { name: title }).click();
  await expect(main(anybody)).toContainText("从下周一开始发放");
  const width = await anybody.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await (await anybody.request.get("/notices/feed.xml")).text()).toContain(title);

  // The author corrects it; readers keep the first version until the three have passed the second.
  await qian.goto(place);
  await press(qian, "开始更正");
  await told(qian, "可以更正了");
  const text = fromPlain("冬季取暖补助从下周二开始发放。\n有疑问请打电话 13812345678 问民政站。");
  await sql`update notices set body = ${sql.json(text)}, correction = '发放日期改为下周二', version = version + 1
    where id = ${id}`;
  await qian.reload();
  await expect(main(qian).locator(".difference ins")).toContainText("下周二");
  await press(qian, "提交一审");
  await told(qian, "已提交一审");
  for (const [page, button] of [
    [sun, "一审通过"],
    [he, "二审通过"],
  ] as const) {
    await page.goto(place);
    await press(page, button);
    await told(page, "通过");
  }
  await anybody.goto(`/notices/${id}`);
  await expect(main(anybody)).toContainText("从下周一开始发放");
  await chen.goto(place);
  await press(chen, "签发");
  await told(chen, "已经发布");
  await soon(async () => {
    await anybody.goto(`/notices/${id}`);
    await expect(main(anybody)).toContainText("从下周二开始发放", { timeout: 500 });
  });
  await expect(main(anybody)).toContainText("发放日期改为下周二");

  // The office's director pins it, then takes it back: the address says when and why.
  const lin = await as("lin");
  await lin.goto(place);
  await expect(main(lin).getByText("第 1 版")).toBeVisible();
  await main(lin)
    .getByLabel("置顶到哪一天")
    .fill(addDays(dayOf(new Date()), -1));
  await press(lin, "置顶");
  await expect(main(lin).locator("#pinnedUntil-error")).toBeVisible();
  await main(lin)
    .getByLabel("置顶到哪一天")
    .fill(addDays(dayOf(new Date()), 3));
  await press(lin, "置顶");
  await expect(main(lin).getByRole("button", { name: "取消置顶" })).toBeVisible();
  await lin.reload();
  await main(lin).getByText("要撤回这篇公告？").click();
  await press(lin, "撤回公告");
  await expect(main(lin).locator("#opinion-error")).toBeVisible();
  await main(lin).getByLabel("意见").fill("发放标准有调整，另行通知");
  if (!(await main(lin).getByRole("button", { name: "撤回公告" }).isVisible()))
    await main(lin).getByText("要撤回这篇公告？").click();
  await press(lin, "撤回公告");
  await told(lin, "已撤回");
  await soon(async () => {
    await anybody.goto(`/notices/${id}`);
    await expect(main(anybody)).toContainText("这篇公告已撤回", { timeout: 500 });
  });
  await expect(main(anybody)).toContainText("发放标准有调整，另行通知");
  await expect(main(anybody)).not.toContainText("从下周二开始发放");
  await anybody.goto("/notices");
  await expect(anybody.getByRole("link", { name: title })).toHaveCount(0);
  await anybody.context().close();
});

test("a notice to the staff stands on every desk until it is read, and says who has not read it", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const title = `关于周五值班的通知 ${Date.now().toString(36)}`;
  const id = await draft(title, "本周五全体干部在岗值班，请各科室安排好人员。", "staff");
  for (const [who, button] of [
    ["qian", "提交一审"],
    ["sun", "一审通过"],
    ["he", "二审通过"],
    ["chen", "签发"],
  ] as const) {
    const page = await as(who);
    await page.goto(`/office/notices/${id}`);
    await press(page, button);
    await expect(main(page).getByRole("status")).toBeVisible();
  }
  const zheng = await as("zheng");
  await zheng.goto("/office");
  await zheng.locator("#unread").locator("..").getByRole("link", { name: title }).click();
  await press(zheng, "我已看过");
  await told(zheng, "已记下");
  await zheng.goto("/office");
  await expect(zheng.getByRole("link", { name: title })).toHaveCount(0);
  const answer = await zheng.request.get(`/notices/${id}`);
  expect(answer.status()).toBe(404);

  const qian = await as("qian");
  await qian.goto(`/office/notices/${id}`);
  const readers = main(qian).locator("section", { has: qian.locator("#readers") });
  await expect(readers).toContainText("人中 1 人已看");
  await readers.getByText(/还没看的/).click();
  await expect(readers).toContainText(cast.wang.name);
  await expect(readers).not.toContainText(cast.zheng.name);
});
