import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { startInstance } from "../../launcher/lib/instance.mjs";
import { malformedActions, malformedRequests } from "./malformed-requests";
import { get, post, rawRequest } from "./raw-request";

const baseUrl = process.env.BASE_URL ?? "";
const port = Number(new URL(baseUrl).port);

/** The actions Next has built, with one page that offers each. */
function builtActions(): [id: string, page: string][] {
  const file = new URL("../../.next/server/server-reference-manifest.json", import.meta.url);
  const { node } = JSON.parse(readFileSync(file, "utf8")) as { node: Record<string, { workers: object }> };
  return Object.entries(node).flatMap(([id, { workers }]) => {
    const page = Object.keys(workers).find((name) => name.endsWith("/page") && !name.includes("["));
    const path = page
      ?.replace(/^app/, "")
      .replace(/\/page$/, "")
      .replace(/\/\([^)]*\)/g, "");
    return path === undefined ? [] : [[id, path || "/"] as [string, string]];
  });
}

test("nothing malformed is answered with 5xx by the real portal, and every answer carries our headers", async () => {
  const harmless: [string, string, number][] = [
    ["an empty form", post("/", "application/x-www-form-urlencoded", ""), 200],
    [
      "a form without a type",
      "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx",
      200,
    ],
    ["half a percent sign in the query", get("/?q=%"), 200],
    ["a backslash in the query", get("/?q=C:%5Ca\\b"), 200],
    ["cookies that are none", get("/", "Cookie: =;;a=%E0%A4%A; authjs.callback-url=http://[\r\n"), 200],
    [
      "headers of Next's own",
      get("/", "x-middleware-subrequest: middleware\r\nx-matched-path: /my\r\n"),
      200,
    ],
    ["a page that is none", get("/no-such-page"), 404],
  ];
  const [first] = builtActions();
  const actions = first ? malformedActions(first[1], first[0]) : [];
  for (const [name, request, status] of [...harmless, ...malformedRequests, ...actions]) {
    const answer = await rawRequest(port, request);
    expect.soft(answer.status, name).toBe(status);
    expect.soft(answer.text, name).toContain("x-content-type-options: nosniff");
    expect.soft(answer.text, name).toContain("content-security-policy: ");
  }
});

test("an action called without its form is not there, whoever calls it", async () => {
  for (const [id, page] of builtActions()) {
    const body = '--xx\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--xx--\r\n';
    const answer = await rawRequest(
      port,
      post(page, "multipart/form-data; boundary=xx", body, `next-action: ${id}\r\n`),
    );
    expect.soft(answer.status, `${page} ${id}`).toBe(404);
  }
});

test("the home page comes without Next's code, small, and the same from memory", async ({ request }) => {
  const first = await request.get("/");
  const body = await first.text();
  expect(body).not.toMatch(/<script(?![^>]*src="\/[^_])/);
  expect(body).not.toContain("/_next/static/chunks/webpack");
  const again = await request.get("/", { headers: { "if-none-match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(body)?.[1] ?? "";
  const sheet = await request.get(style, { headers: { "accept-encoding": "br" } });
  expect(sheet.headers()["content-encoding"]).toBe("br");
  expect(sheet.headers()["cache-control"]).toContain("immutable");
});

test("what one instance publishes both show at once", async () => {
  const adminUrl = process.env.PG_ADMIN_URL ?? "";
  const name = `two_${process.pid}`;
  const admin = postgres(adminUrl, { max: 1 });
  await admin.unsafe(`create database ${name} template tpl`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1 });
  const instances = await Promise.all([1, 2].map(() => startInstance({ databaseUrl: url.href })));
  try {
    const titles = () => Promise.all(instances.map(async (one) => (await fetch(one.url)).text()));
    // The first page of an instance loads its code; what counts here comes after it.
    await titles();
    for (const town of ["云门镇", "青石镇"]) {
      await sql.begin(async (tx) => {
        await tx`insert into settings (key, value) values ('townshipName', ${tx.json(town)})
          on conflict (key) do update set value = excluded.value`;
        await tx`select pg_notify('public_changed', 'settings')`;
      });
      await expect(async () => {
        for (const text of await titles()) expect(text).toContain(town);
      }).toPass({ intervals: [5], timeout: 3_000 });
    }
  } finally {
    await Promise.all(instances.map((one) => one.stop()));
    await sql.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
});
