import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type CastName, cast } from "@/db/seed/cast";
import { crawl, type Found } from "../support/crawl";
import { ownTownship } from "../support/own-instance";
import { cookiesOf } from "../support/sessions-of";
import { body, hostile, markerAsElement } from "./hostile-input";
import { formsOf, type PageForm, sameForm } from "./page-forms";

/**
 * Every form of the portal, found by walking it as somebody of each kind, sent without JavaScript with input made to do
 * harm (public.md §8.3 intrusion: validation of every field). `FUZZ_SEED` repeats a run.
 */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
/** Milliseconds for sending; every form is sent at least once. */
const budget = 25_000;
const walkers: readonly [CastName | null, string[]][] = [
  [null, ["/", "/sign-in", "/register", "/forgot", "/track"]],
  ["zhao", ["/my", "/account"]],
  ["wang", ["/office", "/office/applications/new"]],
  ["lin", ["/office"]],
  ["li", ["/office"]],
  ["sun", ["/office"]],
  ["qian", ["/office"]],
  ["cun", ["/office"]],
  ["chen", ["/lead"]],
  ["zhou", ["/lead"]],
  ["sys", ["/admin"]],
  ["sec", ["/admin"]],
  ["aud", ["/admin"]],
];
type Target = PageForm & { who: CastName | null };

let township: Awaited<ReturnType<typeof ownTownship>>;
let base = "";
let cookies = new Map<string, string>();
const cookieOf = (who: CastName | null) => (who ? (cookies.get(cast[who].name) ?? "") : "");
const signInAgain = async () => {
  const names = walkers.flatMap(([who]) => (who ? [cast[who].name] : []));
  cookies = await cookiesOf(names, township.databaseUrl);
};

test.beforeAll(async () => {
  township = await ownTownship();
  base = (await township.start()).url;
  await signInAgain();
});
test.afterAll(() => township.end());

/** Everybody walks what those before did not see. */
async function walk(
  who: (name: CastName | null) => boolean = () => true,
): Promise<(Found & { who: CastName | null })[]> {
  const all: (Found & { who: CastName | null })[] = [];
  const [guest, ...others] = walkers.filter(([name]) => who(name));
  for (const group of [[guest], others.slice(0, 6), others.slice(6)]) {
    const open = new Set(all.filter(({ who }) => who === null).map(({ pattern }) => pattern));
    const found = await Promise.all(
      group.map(async (one) => {
        const [who, starts] = one ?? [null, []];
        const pages = await crawl(base, { cookie: cookieOf(who) }, starts, 1, open);
        return pages.map((page) => ({ ...page, who }));
      }),
    );
    all.push(...found.flat());
  }
  return all;
}

function soundPage(html: string, say: string) {
  expect(html, say).not.toMatch(markerAsElement);
  expect(html, say).not.toMatch(/\n\s+at .+\.(?:js|ts|tsx|mjs):\d+/);
  expect(html, say).not.toMatch(/PostgresError|Failed query|ECONNREFUSED|node_modules/);
  expect(html, say).not.toContain("<h1>出了点问题</h1>");
}

/** What a person is told after a form came back: sentences, no keys, each wrong field with its own. */
function soundReport(html: string, say: string) {
  const reports = [
    ...html.matchAll(/class="report report-(?:bad|good)"[^>]*>\s*<p class="report-title">([^<]*)/g),
  ];
  expect(reports.length, `${say}: nothing was said`).toBeGreaterThan(0);
  const wrong = [...html.matchAll(/id="[^"]+-error" class="wrong">([^<]*)/g)];
  for (const [, sentence = ""] of [...reports, ...wrong]) {
    expect(sentence, say).toMatch(/[\u4e00-\u9fff]{2,}/);
    expect(sentence, say).not.toMatch(/^[a-z]+(?:\.[a-zA-Z]+)+$|\{\w+\}/);
  }
}

async function sendForm({ path, who }: Target, { type, bytes }: ReturnType<typeof body>) {
  const headers = { "content-type": type, origin: base, cookie: cookieOf(who), accept: "text/html" };
  const answer = await fetch(base + path, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

async function attack(target: Target, round: number) {
  const once = { seed: seed + round, numRuns: 1 };
  const [entries = []] = fc.sample(hostile(target), once);
  const [damage = "none"] = fc.sample(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant("none" as const) },
      fc.constantFrom("cut" as const, "boundary" as const, "noEnd" as const),
    ),
    once,
  );
  const said = entries
    .map(([name, value]) => `${name}=${String(value).slice(0, 60)}`)
    .filter((one) => !one.startsWith("$"));
  const say = `seed ${seed} round ${round}: ${target.who ?? "guest"} at ${target.path} (${damage}) ${said.join(" & ")}`;
  const { status, to, html } = await sendForm(target, body(entries, damage));
  expect(status, say).toBeLessThan(500);
  soundPage(html, say);
  if (status >= 400) expect(html, say).toMatch(/[\u4e00-\u9fff]{4,}/);
  // A deed that was done may have taken its form away with it: what is gone from the page says that itself.
  const isStillThere = formsOf({ path: target.path, html }).some((form) => sameForm(form, target));
  if (status === 200 && damage === "none" && isStillThere) soundReport(html, say);
  if (!to) return;
  expect(new URL(to, base).origin, say).toBe(base);
  const next = await fetch(new URL(to, base), { headers: { cookie: cookieOf(target.who) } });
  expect(next.status, `${say} → ${to}`).toBeLessThan(500);
  soundPage(await next.text(), `${say} → ${to}`);
  if (target.who && to.startsWith("/sign-in")) await signInAgain();
}

test("no form of the portal can be made to fail, to show what was not escaped, or to say nothing", async () => {
  test.setTimeout(240_000);
  console.log(`FUZZ_SEED=${seed}`);
  const begun = Date.now();
  const pages = await walk();
  for (const { status, path, who } of pages) expect(status, `${who ?? "guest"} at ${path}`).toBeLessThan(500);
  const forms = new Map<string, Target>();
  for (const page of pages)
    for (const form of formsOf(page))
      if (!forms.has(form.key)) forms.set(form.key, { ...form, who: page.who });
  const targets = [...forms.values()];
  expect(targets.length).toBeGreaterThan(40);
  const walked = Date.now() - begun;

  let sent = 0;
  const failures = new Map<string, string>();
  const until = Date.now() + budget;
  for (let round = 0; round === 0 || Date.now() < until; round += 1)
    for (let at = 0; at < targets.length && (round === 0 || Date.now() < until); at += 3) {
      const few = targets.slice(at, at + 3);
      const failed = (target: Target) => (error: Error) =>
        failures.set(target.key, error.message.slice(0, 900));
      await Promise.all(few.map((target) => attack(target, round).catch(failed(target))));
      sent += few.length;
    }
  expect([...failures.values()]).toEqual([]);
  console.log(`${pages.length} pages in ${walked} ms, ${targets.length} forms, ${sent} hostile posts`);
  expect(sent).toBeGreaterThanOrEqual(targets.length);

  await signInAgain();
  for (const { status, path, html } of await walk((who) => who === null || who === "zhao" || who === "lin")) {
    expect(status, path).toBeLessThan(500);
    soundPage(html, `${path} afterwards`);
  }
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
});
