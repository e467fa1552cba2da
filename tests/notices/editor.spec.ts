import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const mark = Date.now().toString(36);

async function begin(page: Page, title: string) {
  await page.goto("/office/notices");
  await main(page).getByRole("link", { name: "写通知" }).click();
  await page.waitForURL(/\/notices\/new$/);
  await main(page).getByLabel("标题").fill(title);
  await main(page).getByLabel("类别").selectOption("announcement");
  await press(page, "开始写正文");
  await page.waitForURL(/\/edit$/);
}
const text = (page: Page) => main(page).getByRole("textbox", { name: "正文" });

test.describe("with JavaScript, on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("typed text is saved by itself and is there after a reload; Word's rubbish stays outside", async ({
    as,
  }) => {
    const qian = await as("qian");
    await begin(qian, `试写通知 ${mark}`);
    await expect(main(qian).getByRole("toolbar")).toBeVisible();
    await text(qian).click();
    await qian.keyboard.type("请各村做好准备。");
    await expect(main(qian).locator(".kept")).toContainText("已自动保存", { timeout: 15_000 });
    expect(await qian.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await text(qian).evaluate((editor) => {
      const data = new DataTransfer();
      data.setData(
        "text/html",
        `<style>p{color:red}</style><p class=MsoNormal style='mso-x:1'><span lang=EN-US>12</span>月<b>31</b>日前<o:p></o:p></p>
         <p class=MsoListParagraph style='mso-list:l0'><span style='mso-list:Ignore'>·&nbsp;</span>身份证</p><script>1</script>`,
      );
      editor.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(text(qian).locator("ul li")).toHaveText("身份证");
    await expect(main(qian).locator("textarea[name=body]")).toHaveValue(/12月\*\*31\*\*日前\s+- 身份证/);
    // The draft was begun with version 1: the typed line made the second, the pasted ones the third.
    await expect(main(qian).locator("input[name=version]")).toHaveValue("3", { timeout: 20_000 });
    await qian.reload();
    await expect(text(qian)).toContainText("请各村做好准备。");
    await expect(text(qian).locator("strong")).toHaveText("31");
    await expect(text(qian).locator("[style], [class*=Mso]")).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two tabs: the later one is told, sees both texts, and what it writes over stays readable", async ({
    as,
  }) => {
    const qian = await as("qian");
    await begin(qian, `两处修改 ${mark}`);
    const address = qian.url();
    const second = await qian.context().newPage();
    await second.goto(address);
    await main(qian).getByLabel("正文").fill("第一个窗口写的。\n\n## 办法\n\n- 先登记");
    await press(qian, "保存");
    await expect(main(qian).getByRole("status").first()).toContainText("已保存");
    await main(second).getByLabel("正文").fill("第二个窗口写的。");
    await press(second, "保存");
    await expect(main(second).getByRole("alert")).toContainText("改过这篇通知");
    await expect(main(second).locator("del").first()).toContainText("第一个窗口写的");
    await expect(main(second).getByLabel("正文")).toHaveValue("第二个窗口写的。");
    await press(second, "用我的");
    await expect(main(second).getByRole("status").first()).toContainText("已保存");
    await main(qian).getByLabel("正文").fill("第三次写的，后来不要了。");
    await press(qian, "保存");
    await press(qian, "用对方的");
    await expect(main(qian).getByLabel("正文")).toHaveValue("第二个窗口写的。");
    await qian.goto(`${address}/versions`);
    await expect(main(qian)).toContainText("第三次写的，后来不要了。");

    await main(second)
      .locator("input[type=file]")
      .setInputFiles({
        name: "附表 一.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("附表"),
      });
    await press(second, "上传");
    await expect(main(second).getByRole("link", { name: "附表 一.txt" })).toBeVisible();
    await press(second, "保存，去送审");
    await second.waitForURL(/\/office\/notices\/[0-9a-f-]{36}#work$/);
    await expect(main(second).getByText("第二个窗口写的。")).toBeVisible();
    const zheng = await as("zheng");
    expect((await zheng.goto(address))?.status()).toBe(404);
  });
});
