import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { cast } from "@/db/seed/cast";
import { rawRequest } from "../launcher/raw-request";
import { cookiesOf } from "../support/sessions-of";

/**
 * Uploads whose HTTP is broken, against the built portal over bare sockets: each is answered with a 4xx and a sentence,
 * none with a 5xx, and none leaves a byte behind (public.md §8.3 intrusion, residual information).
 */
const base = new URL(process.env.BASE_URL ?? "http://127.0.0.1");
const folder = process.env.FILES_DIR ?? "";
let cookie = "";
test.beforeAll(async () => {
  cookie = (await cookiesOf([cast.zhao.name])).get(cast.zhao.name) ?? "";
});

const fileCount = (part: string) => {
  try {
    return readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    ).length;
  } catch {
    return 0;
  }
};

type Sent = { type?: string | null; length?: string | null; more?: string; body?: string };
function request({ type = "multipart/form-data; boundary=xx", length, more = "", body = "" }: Sent): string {
  const lines = [
    "POST /files HTTP/1.1",
    `Host: ${base.host}`,
    "Connection: close",
    `Cookie: ${cookie}`,
    "Accept: application/json",
    "Sec-Fetch-Site: same-origin",
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    ...(length === null ? [] : [`Content-Length: ${length ?? Buffer.byteLength(body, "latin1")}`]),
  ];
  return `${lines.join("\r\n")}\r\n${more}\r\n${body}`;
}

const field = (name: string, value: string) =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (content: string, name = "a.pdf", head = "") =>
  `--xx\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n${head}\r\n${content}\r\n`;
const fields = field("purpose", "material:idCard") + field("subject", "019b7600-0000-7000-8000-00000000dead");
const content = `%PDF-1.7\n${"x".repeat(4_000)}\n%%EOF`;
const whole = `${fields}${file(content)}--xx--\r\n`;

const broken: [string, Sent][] = [
  ["nobody's matter", { body: whole }],
  ["no body", { body: "" }],
  ["no length and no body", { length: null }],
  ["no type", { type: null, body: whole }],
  ["JSON", { type: "application/json", body: '{"file":"x"}' }],
  ["text", { type: "text/plain", body: whole }],
  ["a form without files", { type: "application/x-www-form-urlencoded", body: "file=x&purpose=y" }],
  ["no boundary", { type: "multipart/form-data", body: whole }],
  ["an empty boundary", { type: "multipart/form-data; boundary=", body: whole }],
  ["another boundary", { type: "multipart/form-data; boundary=yy", body: whole }],
  ["a boundary of 5 000 signs", { type: `multipart/form-data; boundary=${"b".repeat(5_000)}`, body: whole }],
  ["another multipart", { type: "multipart/mixed; boundary=xx", body: whole }],
  ["rubbish", { body: "\xff\xfe\0rubbish" }],
  ["only the end", { body: "--xx--\r\n" }],
  ["no end", { body: `${fields}${file(content)}` }],
  ["a part without head", { body: `--xx\r\n\r\nx\r\n--xx--\r\n` }],
  ["a head that is none", { body: `--xx\r\nrubbish\r\n\r\nx\r\n--xx--\r\n` }],
  [
    "a head without end",
    { body: `--xx\r\nContent-Disposition: form-data; name="file"; filename="${"x".repeat(100_000)}` },
  ],
  ["the file before the fields", { body: `${file(content)}${fields}--xx--\r\n` }],
  ["no file", { body: `${fields}--xx--\r\n` }],
  ["two files", { body: `${fields}${file(content)}${file(content, "b.pdf")}--xx--\r\n` }],
  ["a file under another name", { body: `${fields}${file(content).replace('"file"', '"other"')}--xx--\r\n` }],
  ["a thousand fields", { body: `${field("x", "y").repeat(1_000)}${file(content)}--xx--\r\n` }],
  [
    "a field of 100 000 signs",
    { body: `${field("purpose", "x".repeat(100_000))}${file(content)}--xx--\r\n` },
  ],
  [
    "names like __proto__",
    { body: `${field("__proto__", "x")}${field("constructor", "y")}${file(content)}--xx--\r\n` },
  ],
  [
    "a part inside a part",
    { body: `${fields}${file("x", "a.pdf", "Content-Type: multipart/mixed; boundary=zz\r\n")}--xx--\r\n` },
  ],
  [
    "an encoding nobody uses",
    { body: `${fields}${file(content, "a.pdf", "Content-Transfer-Encoding: x-rot13\r\n")}--xx--\r\n` },
  ],
  ["a length below zero", { length: "-5", body: whole }],
  ["a length in words", { length: "many", body: whole }],
  ["a length of 200 MB", { length: "209715200", body: whole }],
  ["a length that is too short", { length: String(whole.length - 900), body: whole }],
  ["length and pieces", { more: "Transfer-Encoding: chunked\r\n", body: whole }],
  [
    "pieces that are none",
    { length: null, more: "Transfer-Encoding: chunked\r\n", body: "zz\r\nrubbish\r\n" },
  ],
];

for (const [name, sent] of broken)
  test(`${name}: a 4xx and a sentence`, async () => {
    const kept = fileCount("kept");
    const { status, text } = await rawRequest(Number(base.port), request(sent));
    expect(status, text.slice(0, 400)).toBeGreaterThanOrEqual(400);
    expect(status, text.slice(0, 400)).toBeLessThan(500);
    expect(text).toMatch(/[\u4e00-\u9fff]{4,}[^。]*。?/);
    expect(text).not.toMatch(/\bat .+\.(js|ts|mjs):\d+|Error:|node_modules/);
    expect(fileCount("kept")).toBe(kept);
  });

test("a sender who goes away in the middle, often and at every place, leaves nothing", async () => {
  const kept = fileCount("kept");
  const long = `${fields}${file(content.repeat(50))}--xx--\r\n`;
  const places = [10, 150, fields.length, fields.length + 60, fields.length + 5_000, long.length - 20];
  await Promise.all(
    places.map((at) =>
      rawRequest(
        Number(base.port),
        request({ length: String(long.length), body: long.slice(0, at) }),
        undefined,
        400,
      ),
    ),
  );
  await expect.poll(() => fileCount("incoming"), { timeout: 10_000 }).toBe(0);
  expect(fileCount("kept")).toBe(kept);
  expect((await fetch(new URL("/healthz", base))).status).toBe(200);
});

test("without JavaScript a refused upload leads back to its page", async () => {
  const body = request({ body: whole }).replace(
    "Accept: application/json",
    `Accept: text/html\r\nReferer: ${base.origin}/my`,
  );
  const { status, text } = await rawRequest(Number(base.port), body);
  expect(status).toBe(303);
  expect(text).toMatch(/^location: \/my\?uploadError=notFound/im);
});
