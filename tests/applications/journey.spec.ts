import type { Page } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { expect, test } from "../support/browser";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const phone = { width: 360, height: 740 };

/** The three screens; everything is brought on paper. Ends at the receipt. */
async function apply(page: Page, path: string) {
  await page.goto(path);
  await press(page, "下一步");
  await page.waitForURL(/\/materials$/);
  for (const tick of await main(page).getByLabel("不拍照，带原件到窗口").all()) await tick.check();
  await press(page, "下一步");
  await page.waitForURL(/\/check$/);
  for (const box of await main(page).locator("input[type=checkbox]").all()) await box.check();
  await press(page, "交上去");
  await page.waitForURL(/\/receipt$/);
  return /applications\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

test("an application from the villager's phone through window, handler and leader in charge to decision and rating", async ({
  as,
  page,
}) => {
  test.setTimeout(180_000);
  const zhao = await as("zhao");
  await zhao.setViewportSize(phone);
  const id = await apply(zhao, "/my/applications/new?item=gaoling-jintie");
  const [number = "", code = ""] = await main(zhao).locator(".receipt-number").allInnerTexts();
  expect((await zhao.request.get(`/papers/${id}/receipt.pdf`)).headers()["content-type"]).toBe(
    "application/pdf",
  );

  const wang = await as("wang");
  await wang.goto(`/office/applications/${id}`);
  await press(wang, "收件");
  await press(wang, "受理");
  await expect(main(wang).getByRole("button", { name: "受理", exact: true })).toHaveCount(0);

  const qian = await as("qian");
  await qian.goto(`/office/applications/${id}`);
  await press(qian, "开始审核");
  await main(qian).getByRole("link", { name: "提出拟办意见" }).click();
  await main(qian).locator("input[name=result][value=approved]").check();
  await main(qian).locator("#text").fill("年龄和户籍都符合规定。");
  await main(qian).locator("main button[type=submit], button[type=submit]").last().click();
  await qian.waitForURL(new RegExp(`/office/applications/${id}$`));

  await page.goto("/track");
  await main(page).locator("#number").fill(number);
  await main(page).locator("#code").fill("3333-4444-6666");
  await press(page, "查");
  const wrong = await main(page).getByRole("alert").innerText();
  await main(page).locator("#number").fill("QH-20200101-0001");
  await main(page).locator("#code").fill(code);
  await press(page, "查");
  await expect(main(page).getByRole("alert"), "wrong and foreign look the same").toHaveText(wrong);
  await main(page).locator("#number").fill(number);
  await main(page).locator("#code").fill(code.toLowerCase());
  await press(page, "查");
  await page.waitForURL(/\/track\/.+/);
  await expect(main(page)).not.toContainText(cast.zhao.name);

  const chen = await as("chen");
  await chen.setViewportSize(phone);
  const second = await chen.context().newPage();
  await chen.goto(`/office/applications/${id}`);
  await second.goto(`/office/applications/${id}`);
  await press(chen, "同意，准予");
  await expect(main(chen).getByRole("button", { name: "同意，准予" })).toHaveCount(0);
  await press(second, "同意，准予");
  await expect(main(second).getByRole("alert")).toContainText(/情况可能已经变了|刚刚办过/);

  await wang.goto(`/office/applications/${id}/step/deliver`);
  await main(wang).locator("#how").fill("本人领取");
  await main(wang).locator("button[type=submit]").last().click();
  await wang.waitForURL(new RegExp(`/office/applications/${id}$`));

  await zhao.goto(`/my/applications/${id}`);
  await expect(main(zhao)).toContainText("办完了，结果已经给您。");
  await expect(main(zhao).locator("input[name=grade]:checked"), "never filled in beforehand").toHaveCount(0);
  await main(zhao).getByLabel("满意", { exact: true }).check();
  await main(zhao)
    .locator("form", { hasText: "这件事办得怎么样" })
    .getByRole("button", { name: "交上去" })
    .click();
  await expect(main(zhao).getByText("您的评价")).toBeVisible();
  await expect(main(zhao).getByRole("link", { name: "下载决定书（PDF）" })).toBeVisible();

  const feng = await as("feng");
  for (const path of [`/my/applications/${id}`, `/papers/${id}/decision.pdf`])
    expect((await feng.request.get(path)).status()).toBe(404);
});
