import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const main = (page: Page) => page.locator("main");
const mark = Date.now().toString(36);

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a reader reports an error on a page, the director answers within three working days, once", async ({
    page,
    as,
  }) => {
    await page.goto("/notices");
    await page.getByRole("contentinfo").getByRole("link", { name: "我要纠错" }).click();
    await expect(main(page).getByLabel("哪一页")).toHaveValue("/notices");
    await main(page).getByRole("button", { name: "发送" }).click();
    await expect(main(page).getByRole("alert")).toContainText("请再写几个字");
    const words = `电话号码少了一位 ${mark} <b>粗</b>`;
    await main(page).getByLabel("哪里不对").fill(words);
    await main(page).getByLabel("您的电话或邮箱").fill("19900001009");
    await main(page).getByRole("button", { name: "发送" }).click();
    await expect(main(page).getByRole("status")).toContainText("收到了");

    const lin = await as("lin");
    await lin.goto("/office");
    await main(lin).getByRole("link", { name: "答复纠错" }).first().click();
    await lin.goto("/office/corrections");
    await main(lin).getByRole("link", { name: words }).click();
    await expect(main(lin).getByText(words, { exact: true })).toBeVisible();
    const address = lin.url();
    await main(lin).getByLabel("处理结果").fill("已改正，谢谢。");
    await main(lin).getByRole("button", { name: "记为已处理" }).click();
    await expect(main(lin).getByRole("status")).toContainText("已记为处理完");
    await lin.goto(address);
    await expect(main(lin).getByText("已改正，谢谢。")).toBeVisible();
    await expect(main(lin).getByRole("button", { name: "记为已处理" })).toHaveCount(0);

    await page.goto("/dev/outbox");
    await expect(main(page).getByText("已改正，谢谢。").first()).toBeVisible();
    const wang = await as("wang");
    expect((await wang.goto(address))?.status()).toBe(404);
  });
});
