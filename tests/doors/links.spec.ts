import { expect, test } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { crawl } from "../support/crawl";
import { cookiesOf } from "../support/sessions-of";

/** Whoever clicks on everything once comes to a page each time: nobody is offered a link that leads nowhere. */
const base = process.env.BASE_URL ?? "";
const walkers = [
  "zhao",
  "wang",
  "qian",
  "zheng",
  "cun",
  "lin",
  "li",
  "he",
  "chen",
  "zhou",
  "sys",
  "sec",
  "aud",
] as const;

test("no link leads nowhere", async () => {
  test.setTimeout(240_000);
  const cookies = await cookiesOf(walkers.map((who) => cast[who].name));
  const dead: string[] = [];
  let count = 0;
  for (const [who, cookie] of [["guest", ""], ...cookies] as [string, string][])
    for (const { path, status } of await crawl(base, { cookie }, [
      "/",
      "/account",
      "/my",
      "/office",
      "/lead",
      "/admin",
    ])) {
      count += 1;
      const isStart = ["/my", "/office", "/lead", "/admin"].includes(path);
      if (status >= 400 && !(isStart && status === 404)) dead.push(`${who}: ${path} ${status}`);
    }
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(200);
});
