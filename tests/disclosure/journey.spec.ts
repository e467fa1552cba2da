import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { addDays, dayOf } from "@/domain/calendar/day";
import { expect, test } from "../support/browser";

const main = (page: Page): Locator => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const told = (page: Page, text: string) => expect(main(page).getByRole("status").first()).toContainText(text);
const today = dayOf(new Date());

/** Anybody with an old phone: 360 pixels wide, no JavaScript. */
async function reader(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ ...options, javaScriptEnabled: false, viewport });
  return context.newPage();
}
const isNarrow = async (page: Page) =>
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);

test("the clerk drafts a list, the supervision director gives an opinion, anybody reads it, the township orders a correction", async ({
  as,
  browser,
  contextOptions,
}) => {
  test.setTimeout(180_000);
  const title = `柳溪村稻谷补贴公示 ${Date.now().toString(36)}`;
  const village = `/villages/${cast.cun.villageId}`;

  const cun = await as("cun");
  await cun.goto("/office/disclosure/new");
  await press(cun, "开始起草");
  await expect(main(cun).getByRole("alert")).toBeVisible();
  await main(cun).getByLabel("公开什么").selectOption("farmSubsidy");
  await main(cun).getByLabel("标题").fill(title);
  await press(cun, "开始起草");
  await expect(main(cun).locator("#happenedOn-error"), "a subsidy needs its day").toBeVisible();
  await main(cun).getByLabel("发放或批准的日期").fill(addDays(today, -2));
  await press(cun, "开始起草");
  await main(cun).getByLabel("内容").fill("按确权面积核定，每亩补贴七十元，已经打到一卡通。");
  await main(cun).getByLabel("审批的村民委员会主任").fill("韩立本");
  await main(cun).getByLabel("审批日期").fill(today);
  await main(cun).getByLabel("名单公示到哪一天").fill(addDays(today, 30));
  const place = new URL(cun.url()).pathname.replace(/\/edit$/, "");
  await press(cun, "保存，下一步");
  await main(cun).getByRole("link", { name: "名单", exact: true }).click();
  await main(cun).getByLabel("第 1 行姓名").fill("欧阳建国");
  await main(cun).getByLabel("第 1 行事项").fill("110101199003070011");
  await press(cun, "保存名单");
  await expect(main(cun).getByRole("alert")).toContainText("不要放身份证号");
  await main(cun).getByLabel("第 1 行事项").fill("稻谷补贴");
  await main(cun).getByLabel("第 1 行金额（元）").fill("224.5");
  await press(cun, "保存名单");
  await told(cun, "共 1 行");
  await cun.goto(place);
  await press(cun, "送监委会主任");
  await told(cun, "已送监委会主任");

  const jian = await as("jian");
  await jian.goto("/office");
  await jian.getByRole("link", { name: title }).click();
  await press(jian, "同意公开");
  await expect(main(jian).locator("#opinion-error")).toBeVisible();
  await main(jian).locator("#opinion").fill("数字与发放表一致，同意公开。");
  await press(jian, "同意公开");
  await told(jian, "意见已出具");
  await expect(main(jian).getByRole("button", { name: "公开", exact: true })).toHaveCount(0);

  await cun.goto(place);
  await press(cun, "公开");
  await told(cun, "已公开");

  const anybody = await reader(browser, contextOptions);
  await expect(async () => {
    await anybody.goto(`${village}?part=finance`);
    await expect(anybody.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
  }).toPass();
  await isNarrow(anybody);
  await anybody.getByRole("link", { name: title }).click();
  for (const words of [
    "韩立本",
    "数字与发放表一致",
    cast.jian.name,
    "欧阳*国",
    "224.50",
    "意见反馈截止",
    "联系人",
  ])
    await expect(main(anybody)).toContainText(words);
  await expect(main(anybody)).not.toContainText("欧阳建国");
  await expect(anybody.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  await isNarrow(anybody);
  const paper = await anybody.request.get(`${new URL(anybody.url()).pathname}/poster.pdf`);
  expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await anybody.request.get(`${new URL(anybody.url()).pathname}/list.xlsx`)).status()).toBe(200);

  // The township reads what everybody reads, and orders; it finds nothing to write in.
  const lin = await as("lin");
  await lin.goto(place);
  await expect(main(lin)).toContainText("欧阳*国");
  await expect(main(lin)).not.toContainText("欧阳建国");
  expect((await lin.request.get(`${place}/edit`)).status()).toBe(404);
  await main(lin).getByLabel("意见或理由").fill("发放表上是 3.2 亩，请核对金额。");
  await press(lin, "责令改正");
  await told(lin, "已责令改正");
  await cun.goto("/office");
  const line = cun.locator(".desk-line", { hasText: title });
  await expect(line).toContainText("改正");
  await line.getByRole("link").click();
  await expect(main(cun)).toContainText("请核对金额");
  await expect(async () => {
    await anybody.reload();
    await expect(main(anybody)).toContainText("镇政府已责令改正", { timeout: 500 });
  }).toPass();

  // A villager says that it is not true: a number, an answer; the village never learns who it was.
  const zhao = await as("zhao");
  await zhao.goto(new URL(anybody.url()).pathname);
  await main(zhao).getByRole("link", { name: "反映不属实" }).click();
  await press(zhao, "提交");
  await expect(main(zhao).locator("#text-error")).toBeVisible();
  await main(zhao).getByLabel("说说情况").fill("我家只有 2.8 亩，公开的面积不对。");
  await press(zhao, "提交");
  await expect(main(zhao)).toContainText("QH-");
  const number = await main(zhao).locator(".receipt-number").first().innerText();
  await lin.goto("/office/disclosure/complaints");
  await main(lin).getByRole("link", { name: number }).click();
  await press(lin, "开始核查");
  await told(lin, "已开始核查");
  await main(lin).locator("#opinion").fill("面积已责令村里核对，更正后会重新张贴。");
  await press(lin, "答复并办结");
  await told(lin, "已答复");
  await main(zhao).locator("a.button-primary").click();
  await expect(main(zhao)).toContainText("更正后会重新张贴");
  await cun.goto(place);
  await expect(main(cun)).not.toContainText(cast.zhao.name);

  for (const stranger of [await as("qian"), await as("zhao")])
    expect((await stranger.request.get(place)).status()).toBe(404);
  await anybody.context().close();
});
