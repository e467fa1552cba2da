import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../support/browser";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
/** A photo as a phone makes it. */
const photo = async (name: string, red: number) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({
    create: { width: 900, height: 1200, channels: 3, background: { r: red, g: 90, b: 60 } },
  })
    .jpeg()
    .toBuffer(),
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("photos of the materials are sent one by one, taken away again, seen by the window and by no stranger", async ({
      as,
    }) => {
      const zhao = await as("zhao");
      await zhao.goto("/my/applications/new?item=gaoling-jintie");
      await press(zhao, "下一步");
      await zhao.waitForURL(/\/materials$/);
      const parts = main(zhao).locator(".parts > li");
      const send = async (at: number, name: string) => {
        await parts
          .nth(at)
          .locator("input[type=file]")
          .setInputFiles(await photo(name, 40 * at));
        if (!javaScriptEnabled)
          await parts.nth(at).getByRole("button", { name: "上传", exact: true }).click();
        await expect(parts.nth(at).getByRole("link", { name })).toBeVisible();
      };
      await send(0, "身份证 正面.jpg");
      await send(0, "拍错了.jpg");
      await parts
        .nth(0)
        .locator(".files > li", { hasText: "拍错了" })
        .getByRole("button", { name: "移走" })
        .click();
      await expect(parts.nth(0).getByRole("link", { name: "拍错了.jpg" })).toHaveCount(0);
      for (let at = 1; at < (await parts.count()); at += 1)
        await parts.nth(at).getByLabel("不拍照，带原件到窗口").check();
      const src = await parts.nth(0).locator(".files img").getAttribute("src");
      expect((await zhao.request.get(src ?? "")).headers()["content-type"]).toBe("image/webp");

      await press(zhao, "下一步");
      await zhao.waitForURL(/\/check$/);
      for (const box of await main(zhao).locator("input[type=checkbox]").all()) await box.check();
      await press(zhao, "交上去");
      await zhao.waitForURL(/\/receipt$/);
      const id = /applications\/([0-9a-f-]{36})/.exec(zhao.url())?.[1] ?? "";

      const wang = await as("wang");
      await wang.goto(`/office/applications/${id}`);
      const picture = main(wang).locator(".material-files img").first();
      await expect(picture).toBeVisible();
      const address = (await main(wang).locator(".material-files a").first().getAttribute("href")) ?? "";
      expect((await wang.request.get(address)).status()).toBe(200);

      const feng = await as("feng");
      expect((await feng.request.get(address)).status()).toBe(404);
      expect((await feng.goto(`/my/applications/${id}`))?.status()).toBe(404);
    });
  });
