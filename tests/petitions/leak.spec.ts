import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { type CastName, cast } from "@/db/seed/cast";
import { findForm, has, press } from "../spine/pressing";
import { crawl } from "../support/crawl";
import { ownTownship } from "../support/own-instance";
import { cookiesOf } from "../support/sessions-of";

/**
 * 检举控告 (信访工作条例第三十条; public.md §1.5): of an accusation nobody but its petitioner and the discipline secretary can
 * receive, open, search or infer anything: what everybody else reaches says the same before and after it was handed in.
 */
const others = (Object.keys(cast) as CastName[]).filter((who) => who !== "zhao" && who !== "xu");
const starts = ["/", "/account", "/my", "/office", "/lead", "/admin"];
const told = {
  title: "鲲鹏湾低保名额的事",
  facts: "三月里在鲲鹏湾茶馆收过烟酒，有人看见。",
  request: "请查清鲲鹏湾名额",
  place: "鲲鹏湾茶馆",
};
/** In every part of it; the searches ask for other words of the same sentences. */
const mark = "鲲鹏湾";
const sought = "低保名额";

/** Words only, without what differs from one showing to the next: times of the day, keys of forms. */
const wordsOf = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\d{1,2}:\d{2}(:\d{2})?/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*")
    .replace(/\s+/g, " ");

let township: Awaited<ReturnType<typeof ownTownship>>;
let base = "";
let sql: ReturnType<typeof postgres>;
let cookies: Map<string, string>;
const cookieOf = (who: CastName) => cookies.get(cast[who].name) ?? "";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  township = await ownTownship();
  base = (await township.start()).url;
  sql = postgres(township.databaseUrl, { max: 1, onnotice: () => {} });
  cookies = await cookiesOf(
    Object.values(cast).map(({ name }) => name),
    township.databaseUrl,
  );
});
test.afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await township?.end();
});

type Seen = Map<string, string>;
/** Everything a person comes to by clicking, with searches and exports that no link leads to. */
async function everythingOf(cookie: string): Promise<Seen> {
  const found = await crawl(base, { cookie }, starts);
  const more = [
    ...[
      `/office/search?q=${sought}`,
      `/search?q=${sought}`,
      `/office/petitions?q=${sought}`,
      "/office/petitions/sealed",
    ],
    ...[
      "/office/petitions/figures",
      `/office/applications?q=${sought}`,
      "/admin/audit/export",
      "/account/data/export",
    ],
    ...["/notices/feed.xml", "/notices/feed.json"],
  ].filter((path) => !found.some((one) => one.path === path));
  const seen: Seen = new Map(found.map(({ path, html, status }) => [path, `${status} ${wordsOf(html)}`]));
  for (const path of more) {
    const answer = await fetch(base + encodeURI(path), { headers: { cookie }, redirect: "manual" });
    seen.set(path, `${answer.status} ${wordsOf(await answer.text())}`);
  }
  return seen;
}

/** Handed in through the villager's own pages, without JavaScript. */
async function accuse(): Promise<string> {
  const zhao = cookieOf("zhao");
  const form = await findForm(base, zhao, "/my/petitions/new", has("accusedName"));
  const written = await press(base, zhao, form, {
    ...{ ...told, about: "person", accusedName: cast.sun.name, anonymity: "realName" },
    ...{ petitionerType: "person", groupCount: "1", phone: cast.zhao.account },
  });
  const check = written.to ?? "";
  expect(check, written.html.slice(0, 500)).toMatch(/\/check$/);
  const id = /petitions\/([0-9a-f-]{36})/.exec(check)?.[1] ?? "";
  const last = await findForm(base, zhao, new URL(check, base).pathname, has("isTrue[]"));
  const handed = await press(base, zhao, last, { "isTrue[]": "yes" });
  expect(handed.to ?? handed.html.slice(0, 800)).toMatch(/receipt/);
  return id;
}

test("an accusation leaves no trace with anybody else: not in words, numbers, counts, searches, exports or addresses", async () => {
  test.setTimeout(400_000);
  const before = new Map<CastName | null, Seen>();
  for (const who of [null, ...others]) before.set(who, await everythingOf(who ? cookieOf(who) : ""));
  const id = await accuse();
  const [row] = await sql`select receipt_no, is_sealed from cases where id = ${id}`;
  expect(row?.is_sealed).toBe(true);

  const wrong: string[] = [];
  for (const who of [null, ...others]) {
    const after = await everythingOf(who ? cookieOf(who) : "");
    for (const [path, text] of after) {
      const say = `${who ?? "guest"} ${path}`;
      for (const one of [mark, row?.receipt_no as string])
        if (text.includes(one)) wrong.push(`${say} says ${one}`);
      // The trail grows by the reading of it, and a packed table holds the time of day; both are looked into below.
      if (path.startsWith("/admin/audit") || text.startsWith("200 PK")) continue;
      const earlier = before.get(who)?.get(path);
      if (earlier === undefined) wrong.push(`${say} is new`);
      else if (earlier !== text) wrong.push(`${say} changed: ${difference(earlier, text)}`);
    }
    const addresses = [
      "",
      "/check",
      "/receipt",
      "/hand-over",
      "/edit",
      "/step/register",
      "/step/confirmAccusation",
    ];
    const places = [
      ...addresses.map((end) => `/office/petitions/${id}${end}`),
      ...[
        `/my/petitions/${id}`,
        `/papers/${id}/receipt.pdf`,
        `/office/applications/${id}`,
        `/own?to=/my/petitions/${id}`,
      ],
    ];
    for (const place of places) {
      const answer = await fetch(base + place, {
        headers: { cookie: who ? cookieOf(who) : "" },
        redirect: "manual",
      });
      const html = await answer.text();
      if (answer.status === 200 && !place.startsWith("/own")) wrong.push(`${who ?? "guest"} opens ${place}`);
      if (html.includes(mark)) wrong.push(`${who ?? "guest"} ${place} says it`);
    }
  }
  expect(wrong).toEqual([]);

  const trail = await fetch(`${base}/admin/audit/export`, { headers: { cookie: cookieOf("aud") } });
  const lines = await trail.text();
  expect(lines.split("\n").length).toBeGreaterThan(500);
  expect(lines).not.toMatch(RegExp(`${id}|petitions\\.`));

  const hers = await fetch(`${base}/office/petitions/${id}`, { headers: { cookie: cookieOf("xu") } });
  expect(await hers.text(), "its owner reads it").toContain(mark);
  const own = await fetch(`${base}/my/petitions/${id}`, { headers: { cookie: cookieOf("zhao") } });
  expect(own.status, "and so does who brought it").toBe(200);
});

/** Where two texts part, for the report. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `“${a.slice(Math.max(0, at - 20), at + 50)}” → “${b.slice(Math.max(0, at - 20), at + 50)}”`;
}
