// `npm run screenshots`: the pictures in README, made from the demo township in a database of its own.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import sharp from "sharp";
import { cast, demoPassword } from "@/db/seed/cast";
import { ensureBuild } from "../launcher/lib/build.mjs";
import { anyPort } from "../launcher/lib/ports.mjs";
import { seedFirst } from "../launcher/lib/scripts.mjs";
import { startWeb } from "../launcher/lib/web.mjs";
import { browserEnvironment } from "../launcher/testing/browser.mjs";
import { startTestCluster } from "../launcher/testing/cluster.mjs";

const folder = "docs/screenshots";
const [phone, desk] = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];
const shots = [
  { file: "home", who: null, size: phone, path: "/" },
  { file: "villager", who: cast.zhao, size: phone, path: "/my/applications" },
  { file: "clerk", who: cast.qian, size: desk, path: "/office" },
  { file: "leader", who: cast.chen, size: phone, path: "/lead" },
] as const;

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("input[name=login]").fill(account);
  await page.locator("input[name=password]").fill(demoPassword);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const cluster = await startTestCluster();
const port = String(await anyPort());
const url = `http://127.0.0.1:${port}`;
const env = {
  ...process.env,
  ...{ DATA_DIR: cluster.dir, FILES_DIR: join(cluster.dir, "files"), ALLOW_DEMO: "1", DEV_OUTBOX: "1" },
  ...{ DATABASE_URL: await cluster.database("pictures"), HOST: "127.0.0.1", PORT: port, PUBLIC_URL: url },
};
await seedFirst(env);
await ensureBuild(env);
const web = await startWeb(env, { output: "ignore" });
const found: Record<string, string | undefined> = await browserEnvironment(cluster.dir);
const browser = await chromium.launch({
  ...(found.CHROMIUM_PATH && { executablePath: found.CHROMIUM_PATH }),
  args: ["--no-sandbox"],
  env: { ...process.env, ...found },
});
try {
  await mkdir(folder, { recursive: true });
  for (const { file, who, size, path } of shots) {
    const context = await browser.newContext({ baseURL: url, viewport: size, locale: "zh-CN" });
    const page = await context.newPage();
    if (who) await signIn(page, who.account);
    await page.goto(path);
    const picture = await page.screenshot();
    await sharp(picture)
      .png({ palette: true, colours: 64 })
      .toFile(join(folder, `${file}.png`));
    console.log(`${folder}/${file}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await web.stop();
  await cluster.stop();
}
