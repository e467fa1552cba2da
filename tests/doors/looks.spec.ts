import { type BrowserContext, expect, test } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { crawl } from "../support/crawl";
import { cookiesOf } from "../support/sessions-of";
import { stumbles, violations } from "./looks";

/**
 * Every kind of page, as everybody who has pages of their own, in both languages and both reading modes: axe finds nothing,
 * nothing scrolls sideways at 360 px nor at 1280 px, and what can be pressed is large enough (44 px, 60 in care mode).
 */
const base = process.env.BASE_URL ?? "";
const starts: Record<string, string[]> = {
  guest: ["/", "/sign-in", "/register", "/forgot", "/track", "/calculator"],
  [cast.zhao.name]: ["/my"],
  [cast.wang.name]: ["/office", "/office/applications"],
  [cast.qian.name]: ["/office"],
  [cast.cun.name]: ["/office"],
  [cast.lin.name]: ["/office", "/office/notices"],
  [cast.chen.name]: ["/lead"],
  [cast.sys.name]: ["/admin"],
  [cast.sec.name]: ["/admin"],
  [cast.aud.name]: ["/admin"],
};
const modes = [
  { name: "Chinese", lang: "zh-CN", care: "0", least: 44 },
  { name: "English, care mode", lang: "en", care: "1", least: 60 },
] as const;

test.skip(
  !process.env.LOOKS,
  "a survey of every page takes minutes: LOOKS=1 npm test -- e2e tests/doors/looks.spec.ts",
);

let cookies: Map<string, string>;
const addresses = new Map<string, string[]>();

test.beforeAll(async () => {
  test.setTimeout(400_000);
  const staff = Object.keys(starts).filter((who) => who !== "guest");
  cookies = await cookiesOf(staff);
  const known = new Set<string>();
  for (const [who, from] of Object.entries(starts)) {
    const found = await crawl(base, { cookie: cookies.get(who) ?? "" }, from, 1, known);
    const own = found.filter(({ status }) => status === 200);
    for (const { pattern } of own) known.add(pattern);
    addresses.set(
      who,
      own.map(({ path }) => path),
    );
  }
  expect([...addresses.values()].flat().length).toBeGreaterThan(60);
});

async function reader(context: BrowserContext, who: string, { lang, care }: (typeof modes)[number]) {
  const [name = "", value = ""] = (cookies.get(who) ?? "").split("=");
  await context.addCookies(
    Object.entries({ lang, care, ...(value && { [name]: value }) }).map(([name, value]) => ({
      ...{ name, value, url: base },
    })),
  );
  return context.newPage();
}

for (const mode of modes)
  for (const who of Object.keys(starts))
    test(`${mode.name}: the pages of ${who}`, async ({ browser }) => {
      test.setTimeout(400_000);
      const wrong: string[] = [];
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await reader(context, who, mode);
      for (const path of addresses.get(who) ?? []) {
        await page.setViewportSize({ width: 360, height: 740 });
        const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
        if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
        const faults = [...(await stumbles(page, mode.least)), ...(await violations(page))];
        await page.setViewportSize({ width: 1280, height: 800 });
        for (const fault of await stumbles(page, 0)) faults.push(`at 1280 px: ${fault}`);
        wrong.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      await context.close();
      expect(wrong).toEqual([]);
    });
