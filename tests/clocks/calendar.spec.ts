import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import postgres from "postgres";
import { ownTownship } from "../support/own-instance";
import { cookiesOf } from "../support/sessions-of";

/** A made-up notice: 4 January off, Saturday 9 January worked. */
const notice = `一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。
二、春节：2月5日（周五）至11日（周四）放假，共7天。`;

let town: Awaited<ReturnType<typeof ownTownship>>;
let url = "";
let cookies = new Map<string, string>();

test.beforeAll(async () => {
  town = await ownTownship();
  await people();
  cookies = await cookiesOf(["历文书", "历村民"], town.databaseUrl);
  url = (await town.start()).url;
});
test.afterAll(() => town.end());

/** Somebody who keeps the calendar, a villager, and a promise that ends where the notice changes something. */
async function people() {
  const sql = postgres(town.databaseUrl, { max: 1, onnotice: () => {} });
  const [keeper, other, office, post] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await sql`insert into people (id, name) values (${keeper}, '历文书'), (${other}, '历村民')`;
  await sql`insert into offices (id, code, name, kind) values (${office}, 'calendar', '历书办', 'standing')`;
  await sql`insert into posts (id, name, office_id, duties) values (${post}, '历书岗', ${office}, '{officeDirector}')`;
  await sql`insert into post_holders (id, post_id, person_id, from_on) values (${randomUUID()}, ${post}, ${keeper}, '2020-01-01')`;
  await sql`insert into accounts (id, person_id, kind) values (${randomUUID()}, ${keeper}, 'staff'), (${randomUUID()}, ${other}, 'villager')`;
  await sql`insert into clocks (id, subject_kind, subject_id, rule, amount, unit, started_on, started_at, due_on, is_provisional, calendar_version)
    values (${randomUUID()}, 'case', ${randomUUID()}, 'service.promise', 7, 'WD', '2026-12-29', '2026-12-29', '2027-01-08', true, 'old')`;
  await sql.end();
}

async function pageFor(browser: Browser, name: string | null, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled, locale: "zh-CN" });
  const [key = "", value = ""] = (name && cookies.get(name)?.split("=")) || [];
  if (key) await context.addCookies([{ name: key, value, url }]);
  return context.newPage();
}

test("a year without notice is provisional until somebody confirms the notice, and what moved is shown (no JavaScript)", async ({
  browser,
}) => {
  const reader = await pageFor(browser, null, false);
  const question = "/calculator?from=2026-12-29&amount=7&unit=WD";
  await reader.goto(question);
  await expect(reader.locator("#answer")).toHaveText(/2027年1月8日.*暂定/);

  const keeper = await pageFor(browser, "历文书", false);
  await keeper.goto("/admin/calendar?year=2027");
  await expect(keeper.getByText("2027 年的放假通知还没有录入")).toBeVisible();
  await keeper.getByRole("link", { name: "录入放假通知" }).click();
  await keeper.getByLabel("通知文号").fill("国办发明电〔2026〕0号");
  await keeper.getByLabel("发布日期").fill("2026-11-05");
  await keeper.getByLabel("放假安排").fill(notice.replace("（周一）", "（周二）"));
  await keeper.getByRole("button", { name: "核对一遍" }).click();

  await expect(keeper.getByText("星期和日期对不上")).toBeVisible();
  await expect(keeper.getByRole("button", { name: "确认，立即生效" })).toBeDisabled();
  await keeper.getByRole("link", { name: "改一改再核对" }).click();
  await keeper.getByLabel("放假安排").fill(notice);
  await keeper.getByRole("button", { name: "核对一遍" }).click();

  await expect(
    keeper.getByText("没有看到这些法定节日：清明节、劳动节、端午节、中秋节、国庆节"),
  ).toBeVisible();
  const promise = keeper.getByRole("row", { name: /承诺办结时限/ });
  await expect(promise).toContainText("2027年1月8日");
  await expect(promise).toContainText("2027年1月9日");
  await reader.goto(question);
  await expect(reader.locator("#answer")).toHaveText(/2027年1月8日.*暂定/);

  await keeper.getByRole("button", { name: "确认，立即生效" }).click();
  await expect(keeper.getByRole("heading", { name: "日历变动已生效" })).toBeVisible();
  await expect(keeper.getByRole("row", { name: /承诺办结时限/ })).toContainText("由暂定变为确定");
  await expect(keeper.getByRole("button", { name: "确认，立即生效" })).toHaveCount(0);

  await reader.goto(question);
  await expect(reader.locator("#answer")).toHaveText("最晚到 2027年1月9日");
  await expect(reader.getByRole("row", { name: /1月9日周六/ }).first()).toContainText("调休上班");
});

test("a sheet is read instead of typing; each faulty row is named with its fault", async ({ browser }) => {
  const keeper = await pageFor(browser, "历文书", true);
  await keeper.goto("/admin/calendar/import?year=2028");
  await keeper.getByLabel("通知文号").fill("国办发明电〔2027〕0号");
  await keeper.getByLabel("发布日期").fill("2027-11-05");
  const rows = "日期,安排,名称\n2028-01-01,休,元旦\n2028-02-30,休,春节\n2028-05-01,劳动节";
  await keeper
    .getByLabel("或者上传表格")
    .setInputFiles({ name: "2028.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await keeper.getByRole("button", { name: "核对一遍" }).click();
  await expect(keeper.getByText("有 2 行看不懂")).toBeVisible();
  await expect(keeper.getByRole("row", { name: /2028-02-30/ })).toContainText("没有这一天");
  await expect(keeper.getByRole("row", { name: /2028-05-01/ })).toContainText("没写是休还是班");
});

test("the calendar is nobody else's: a guest is asked to sign in, a villager finds nothing", async ({
  browser,
}) => {
  const guest = await pageFor(browser, null, true);
  await guest.goto("/admin/calendar");
  expect(new URL(guest.url()).pathname).toBe("/sign-in");
  const villager = await pageFor(browser, "历村民", true);
  expect((await villager.goto("/admin/calendar"))?.status()).toBe(404);
});

test("the calculator says what is wrong with a question and keeps it", async ({ browser }) => {
  const reader = await pageFor(browser, null, false);
  await reader.goto("/calculator?from=2026-02-30&amount=20&unit=CD");
  await expect(reader.getByRole("alert")).toContainText("请把日期和天数填对");
  await expect(reader.getByLabel("多少天")).toHaveValue("20");
  await expect(reader.getByLabel("自然日")).toBeChecked();
});
