import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createServer } from "@/launcher/front/front.mjs";
import { malformedRequests } from "./malformed-requests";
import { get, multipart, part, post, rawRequest } from "./raw-request";

const databaseUrl = process.env.DATABASE_URL ?? "";
const sql = postgres(databaseUrl, { max: 1 });
const megabyte = 1024 * 1024;

let rendered = 0;
let seen: IncomingMessage | undefined;
let beforeAnswer = async () => {};
let finishSlowly: (value?: unknown) => void = () => {};

async function bodyOf(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Stands in for Next: what it renders is marked as the app's `proxy.ts` marks it. */
async function render(request: IncomingMessage, response: ServerResponse) {
  rendered++;
  seen = request;
  const path = request.url ?? "";
  const count = rendered;
  await beforeAnswer();
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (path.startsWith("/public")) response.setHeader("x-public-page", "1");
  if (path.startsWith("/public/choose")) response.setHeader("set-cookie", "lang=en");
  if (path.startsWith("/public/missing")) response.statusCode = 404;
  if (path === "/public/feed.xml") response.setHeader("content-type", "application/rss+xml; charset=utf-8");
  if (path === "/public/poster") response.setHeader("content-type", "application/pdf");
  if (path === "/slowly") {
    response.write("<p>first</p>");
    (response as { flush?: () => void }).flush?.();
    await new Promise((resolve) => (finishSlowly = resolve));
    return response.end("<p>second</p>");
  }
  if (path.startsWith("/echo") || path.startsWith("/files")) return response.end(await bodyOf(request));
  response.end(`<!DOCTYPE html><p>页面 ${count}</p><script>next()</script>${"村民".repeat(500)}`);
}

const limitOf = (path: string) => ({
  bytes: path.startsWith("/files") ? 4 * megabyte : megabyte,
  wholeWithin: 600,
  silence: 300,
  streamed: path.startsWith("/files"),
});
const connection = { headersTimeout: 300, connectionsCheckingInterval: 50 };
const parts = { render, databaseUrl, trustProxy: false, memoryMegabytes: 8, connection, limitOf };
const fronts = [createServer(parts), createServer({ ...parts, trustProxy: true })] as const;
const ports: number[] = [];
const at = (path: string, front = 0) => `http://127.0.0.1:${ports[front]}${path}`;

beforeAll(async () => {
  for (const { server } of fronts) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    ports.push((server.address() as AddressInfo).port);
  }
  await vi.waitUntil(() => fronts.every(({ memory }) => memory.isOpen), { interval: 5 });
});

afterAll(async () => {
  for (const front of fronts) {
    front.server.closeAllConnections();
    front.server.close();
    await front.stop();
  }
  await sql.end();
});

const read = async (path: string, headers: Record<string, string> = {}, front = 0) => {
  const response = await fetch(at(path, front), { headers: { "accept-encoding": "identity", ...headers } });
  return { response, text: await response.text() };
};

test("a public page is rendered once, then served from memory without Next's scripts", async () => {
  const first = await read("/public/once");
  const before = rendered;
  const second = await read("/public/once", { cookie: "session=of-a-person" });
  expect(rendered).toBe(before);
  expect(second.text).toBe(first.text);
  expect(first.text).not.toContain("<script");
  expect(first.response.headers.get("x-public-page")).toBeNull();
  expect(first.response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(first.response.headers.get("vary")).toBe("accept-encoding, cookie");
});

test("each language and mode is a page of its own", async () => {
  const texts = new Set<string>();
  for (const cookie of ["lang=zh-CN", "lang=en", "care=1", "lang=en; care=1"]) {
    texts.add((await read("/public/faces", { cookie })).text);
  }
  expect(texts.size).toBe(4);
});

test("HEAD, 304 and each encoding agree with GET", async () => {
  const { response, text } = await read("/public/agree");
  const lengths = { identity: Buffer.byteLength(text), br: 0, gzip: 0 };
  const tags = new Set<string>();
  for (const encoding of ["br", "gzip", "identity"] as const) {
    const whole = await rawRequest(ports[0] ?? 0, get("/public/agree", `Accept-Encoding: ${encoding}\r\n`));
    const head = await rawRequest(
      ports[0] ?? 0,
      get("/public/agree", `Accept-Encoding: ${encoding}\r\n`, "HEAD"),
    );
    const headersOf = (answer: string) => answer.split("\r\n\r\n")[0]?.replace(/\r\nDate: .*/, "");
    expect(headersOf(head.text)).toBe(headersOf(whole.text));
    expect(head.text.endsWith("\r\n\r\n")).toBe(true);
    lengths[encoding] = Number(/content-length: (\d+)/.exec(head.text)?.[1]);
    const tag = /etag: (".*?")/.exec(head.text)?.[1] ?? "";
    tags.add(tag);
    const unchanged = await read("/public/agree", { "if-none-match": `"other", ${tag}` });
    expect(unchanged.response.status).toBe(304);
    expect(unchanged.text).toBe("");
  }
  expect(tags.size).toBe(3);
  expect(lengths.br).toBeLessThan(lengths.identity / 4);
  expect(lengths.gzip).toBeLessThan(lengths.identity / 4);
  expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
});

test("a change is heard by every instance within milliseconds", async () => {
  const first = await read("/public/change");
  const other = await read("/public/change", {}, 1);
  const begun = performance.now();
  await sql`select pg_notify('public_changed', 'notices')`;
  await vi.waitUntil(() => fronts.every(({ memory }) => memory.size === 0), { interval: 1, timeout: 500 });
  expect(performance.now() - begun).toBeLessThan(250);
  expect((await read("/public/change")).text).not.toBe(first.text);
  expect((await read("/public/change", {}, 1)).text).not.toBe(other.text);
});

test("a page rendered before the change is not served after it", async () => {
  const { memory } = fronts[0];
  let release = () => {};
  beforeAnswer = () => new Promise((resolve) => (release = resolve));
  const early = read("/public/race");
  await vi.waitUntil(() => seen?.url === "/public/race");
  const generation = memory.generation;
  await sql`select pg_notify('public_changed', '')`;
  await vi.waitUntil(() => memory.generation > generation, { interval: 1 });
  beforeAnswer = async () => {};
  release();
  const stale = await early;
  expect((await read("/public/race")).text).not.toBe(stale.text);
});

test("of many who ask for the same page at once one renders it", async () => {
  const before = rendered;
  const all = await Promise.all(Array.from({ length: 20 }, () => read("/public/rush")));
  expect(rendered - before).toBe(1);
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
});

test("without the line to the database nothing is kept, and it comes back by itself", async () => {
  const { memory } = fronts[0];
  await read("/public/line");
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and (query like 'listen%' or query = 'select 1') and pid <> pg_backend_pid()`;
  await vi.waitUntil(() => !memory.isOpen, { interval: 1, timeout: 1_000 });
  expect(memory.size).toBe(0);
  await vi.waitUntil(() => fronts.every((front) => front.memory.isOpen), { interval: 5, timeout: 5_000 });
});

test("what sets a cookie, fails or is somebody's own is never kept", async () => {
  for (const path of ["/public/choose?lang=en", "/public/missing", "/my"]) {
    const first = await read(path);
    const second = await read(path);
    expect(second.text, path).not.toBe(first.text);
  }
  expect((await read("/public/missing")).text).not.toContain("<script");
  expect((await read("/my")).text).toContain("<script");
});

test("pages that are not public are compressed as they stream", async () => {
  for (const [encoding, open] of [
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const) {
    const answer = await fetch(at("/my"), { headers: { "accept-encoding": encoding } });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(await answer.text()).toContain("页面");
    expect(open).toBeTypeOf("function");
  }
});

test("a page that streams arrives piece by piece, compressed too", async () => {
  for (const encoding of ["br", "gzip", "identity"]) {
    const answer = await fetch(at("/slowly"), { headers: { "accept-encoding": encoding } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("<p>first</p>");
    finishSlowly();
    expect((await reader?.read())?.value).toBe("<p>second</p>");
  }
});

test("feeds are kept as pages are; a PDF is kept as it is", async () => {
  for (const [path, encoding] of [
    ["/public/feed.xml", "br"],
    ["/public/poster", null],
  ] as const) {
    const first = await read(path, { "accept-encoding": "br" });
    const again = await read(path, { "accept-encoding": "br" });
    expect(again.text).toBe(first.text);
    expect(again.response.headers.get("content-encoding")).toBe(encoding);
    expect(again.response.headers.get("etag")).toMatch(/^"[\w-]+"$/);
    expect(first.text).toContain("<script");
  }
});

test("the caller's address is the socket's, or what a trusted proxy added last", async () => {
  const forged = {
    "x-client-address": "9.9.9.9",
    "x-forwarded-for": "9.9.9.9, 8.8.8.8",
    "x-real-ip": "9.9.9.9",
  };
  await read("/my", forged);
  expect(seen?.headers).toMatchObject({ "x-client-address": "127.0.0.1", "x-forwarded-for": "127.0.0.1" });
  await read("/my", forged, 1);
  expect(seen?.headers["x-client-address"]).toBe("8.8.8.8");
});

test("strict transport is promised only where a trusted proxy says the reader's side is encrypted", async () => {
  const overTls = { "x-forwarded-proto": "https" };
  expect((await read("/public/tls", overTls)).response.headers.has("strict-transport-security")).toBe(false);
  expect((await read("/public/tls", overTls, 1)).response.headers.has("strict-transport-security")).toBe(
    true,
  );
  expect((await read("/my", overTls, 1)).response.headers.has("strict-transport-security")).toBe(true);
});

test.each(malformedRequests)("%s is refused", async (_name, request, status) => {
  const before = rendered;
  const answer = await rawRequest(ports[0] ?? 0, request);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain("x-content-type-options: nosniff");
  expect(answer.text).toContain("content-security-policy: default-src 'none'");
  expect(rendered).toBe(before);
});

test("a sound form arrives whole", async () => {
  const body = `${part("name", "李梅")}--xx--\r\n`;
  const answer = await fetch(at("/echo"), { method: "POST", headers: { "content-type": multipart }, body });
  expect(await answer.text()).toBe(body);
});

test("a caller who is slow with headers or body is cut off", async () => {
  const slow = { every: 40, rest: "a" };
  const before = rendered;
  const [silent, headers, body, upload] = await Promise.all([
    rawRequest(ports[0] ?? 0, ""),
    rawRequest(ports[0] ?? 0, "GET /my HTTP/1.1\r\nX-Slow: ", slow),
    rawRequest(ports[0] ?? 0, "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n", slow),
    rawRequest(ports[0] ?? 0, "POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n", slow),
  ]);
  expect([silent.status, headers.status, body.status, upload.status]).toEqual([408, 408, 408, 408]);
  for (const { ms } of [silent, headers, body, upload]) expect(ms).toBeLessThan(4_000);
  expect(rendered - before).toBe(1);
});

test("a body that grows too large on the way is cut off, in chunks too", async () => {
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  const chunked = (path: string, count: number) =>
    `${get(path, "Transfer-Encoding: chunked\r\n", "POST")}${chunk.repeat(count)}0\r\n\r\n`;
  expect((await rawRequest(ports[0] ?? 0, chunked("/echo", 8))).status).toBe(200);
  expect((await rawRequest(ports[0] ?? 0, chunked("/echo", 20))).status).toBe(413);
  expect((await rawRequest(ports[0] ?? 0, chunked("/files", 20))).status).toBe(200);
  expect((await rawRequest(ports[0] ?? 0, chunked("/files", 80))).status).toBe(413);
  expect((await rawRequest(ports[0] ?? 0, post("/echo", "text/plain", "x".repeat(1000)))).status).toBe(200);
});

test("health tells the truth about the database", async () => {
  expect((await read("/healthz")).response.status).toBe(200);
  const lost = createServer({ ...parts, databaseUrl: "postgres://a:b@127.0.0.1:1/none" });
  await new Promise<void>((resolve) => lost.server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = lost.server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503);
  lost.server.closeAllConnections();
  lost.server.close();
  await lost.stop();
});
