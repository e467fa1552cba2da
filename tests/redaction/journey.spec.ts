import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import { expect, test } from "../support/browser";
import { hidingPdf, secrets } from "./samples";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/** Zhao hands in an application with a PDF among its materials; where the window finds it. */
async function handedIn(zhao: Page): Promise<string> {
  await zhao.goto("/my/applications/new?item=gaoling-jintie");
  await press(zhao, "下一步");
  await zhao.waitForURL(/\/materials$/);
  const parts = main(zhao).locator(".parts > li");
  const file = { name: "赵秀英的户口本.pdf", mimeType: "application/pdf", buffer: hidingPdf() };
  await parts.nth(0).locator("input[type=file]").setInputFiles(file);
  const send = parts.nth(0).getByRole("button", { name: "上传", exact: true });
  if (await send.isVisible()) await send.click();
  await expect(parts.nth(0).getByRole("link", { name: file.name })).toBeVisible();
  for (let at = 1; at < (await parts.count()); at += 1)
    await parts.nth(at).getByLabel("不拍照，带原件到窗口").check();
  await press(zhao, "下一步");
  await zhao.waitForURL(/\/check$/);
  for (const box of await main(zhao).locator("input[type=checkbox]").all()) await box.check();
  await press(zhao, "交上去");
  await zhao.waitForURL(/\/receipt$/);
  return `/office/applications/${/applications\/([0-9a-f-]{36})/.exec(zhao.url())?.[1]}`;
}

/** The finished copy as it would be given out. */
async function copyOf(page: Page): Promise<Buffer> {
  const link = main(page).getByRole("link", { name: /^遮盖副本 .* 第1版\.pdf$/ });
  await expect(async () => {
    if (!(await link.isVisible())) await page.reload();
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return answer.body();
}

async function expectEmpty(copy: Buffer): Promise<void> {
  for (const word of Object.values(secrets)) expect(copy.includes(word), word).toBe(false);
  expect((await extractText(new Uint8Array(copy), { mergePages: true })).text.trim()).toBe("");
}

test("a clerk redacts a file by keys alone: boxes, reasons, the copy, and nothing left in it (条例 第三十七条)", async ({
  as,
}) => {
  test.slow();
  const place = await handedIn(await as("zhao"));
  const wang = await as("wang");
  await wang.goto(place);
  await main(wang).getByRole("link", { name: "遮盖后提供" }).first().focus();
  await wang.keyboard.press("Enter");
  await wang.waitForURL(/\/office\/redaction\//);
  const picture = main(wang).locator(".redaction-page img");
  await expect(picture).toHaveJSProperty("complete", true, { timeout: 30_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_000);

  await main(wang).getByRole("button", { name: "在第 1 页加一个框" }).focus();
  await wang.keyboard.press("Enter");
  const box = main(wang).getByRole("button", { name: /^框 1，第 1 页/ });
  await expect(box).toBeFocused();
  const keys = async (key: string, times: number) => {
    for (let at = 0; at < times; at += 1) await wang.keyboard.press(key);
  };
  await keys("ArrowLeft", 4);
  await keys("ArrowUp", 3);
  await keys("Shift+ArrowRight", 2);
  await keys("Shift+ArrowDown", 2);
  await expect(main(wang).getByRole("link", { name: "← 回到原事项" })).toHaveAttribute("href", place);
  await expect(box).toHaveAccessibleName(/左 28%，上 43\.5%，宽 41%，高 5%$/);
  await wang.keyboard.press("Enter");
  await expect(main(wang).getByLabel("理由", { exact: true })).toBeFocused();
  await wang.keyboard.press("2");
  await expect(box).toHaveAccessibleName(/商业秘密/);
  await main(wang).getByRole("button", { name: "在第 1 页加一个框" }).focus();
  await wang.keyboard.press("Enter");
  await expect(main(wang).getByRole("button", { name: /^框 2，第 1 页/ })).toBeFocused();
  await wang.keyboard.press("Delete");
  await expect(main(wang).getByRole("heading", { name: "遮盖框：1 处" })).toBeVisible();
  await expect(main(wang).getByText("已自动保存")).toBeVisible();

  const other = await wang.context().newPage();
  await other.goto(wang.url());
  await expect(other.getByRole("button", { name: /^框 1，第 1 页.*商业秘密/ })).toBeVisible();
  await other.getByLabel("左 %").fill("11");
  await expect(other.getByText("已自动保存")).toBeVisible();
  await other.close();

  await main(wang).getByRole("button", { name: "制作遮盖副本" }).focus();
  await wang.keyboard.press("Enter");
  await expect(main(wang).getByText("现在保存着的有 1 处")).toBeVisible();
  await main(wang).getByRole("button", { name: "用我画的" }).focus();
  await wang.keyboard.press("Enter");
  await expect(main(wang).getByText("遮盖框已保存。")).toBeVisible();
  await main(wang).getByRole("button", { name: "制作遮盖副本" }).focus();
  await wang.keyboard.press("Enter");
  await expectEmpty(await copyOf(wang));
  await expect(main(wang).getByText("遮盖 1 处：2 商业秘密 1 处")).toBeVisible();
  await main(wang).getByText("逐项检查都已通过").click();
  await expect(main(wang).locator(".redaction-proof li")).toHaveCount(10);
  await wang.setViewportSize({ width: 360, height: 740 });
  expect(await wang.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const feng = await as("feng");
  for (const path of [wang.url(), `${wang.url()}/pages/1`])
    expect((await feng.request.get(path)).status()).toBe(404);
});
