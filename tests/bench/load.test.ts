import { expect, test } from "vitest";
import { hiddenFields, postForm } from "../../scripts/bench/requests";
import { answerReader } from "../../scripts/bench/responses.mjs";
import { filesNamed } from "../../scripts/bench/weight";

type Answer = { status: number; location: string; bytes: number };
function read(...pieces: string[]): Answer[] {
  const answers: Answer[] = [];
  const reader = answerReader((answer: Answer) => answers.push(answer));
  for (const piece of pieces) reader(Buffer.from(piece));
  return answers;
}
const ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const chunked =
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\n0\r\n\r\n\r\n0\r\n\r\n";

test("an answer counts when its last byte is there", () => {
  expect(read(ok.slice(0, 20), ok.slice(20, 40))).toEqual([]);
  expect(read(ok.slice(0, 20), ok.slice(20))).toMatchObject([{ status: 200, bytes: 5 }]);
});

test("answers of the same length in one piece are all counted", () => {
  expect(read(ok, ok, ok)).toHaveLength(3);
});

test("an answer that went wrong is told by its status, also when it is as long as the good one", () => {
  const bad = ok.replace("200 OK", "500 No");
  expect(read(ok, bad).map(({ status }) => status)).toEqual([200, 500]);
});

test("chunks may hold what looks like their own end", () => {
  const cut = chunked.lastIndexOf("0\r\n\r\n");
  expect(read(chunked.slice(0, cut))).toEqual([]);
  expect(read(chunked.slice(0, cut), chunked.slice(cut))).toHaveLength(1);
});

test("where an answer leads is read off its head", () => {
  const moved = "HTTP/1.1 303 See Other\r\nLocation: /my/applications/1/receipt\r\nContent-Length: 0\r\n\r\n";
  expect(read(moved)).toMatchObject([{ status: 303, location: "/my/applications/1/receipt" }]);
});

test("the hidden fields of the one form that is meant, with their signs decoded", () => {
  const html =
    '<form><input type="hidden" name="a" value="1"/></form>' +
    '<form><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}"/><input type="checkbox" name="yes"/></form>';
  expect(hiddenFields(html, 'name="yes"')).toEqual([["$ACTION_1:0", '{"id":1}']]);
});

test("a form is as long as it says", () => {
  const text = postForm(1, "/x", "c=1", [["名", "值"]]);
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const length = Number(/content-length: (\d+)/.exec(head)?.[1]);
  expect(Buffer.byteLength(rest.join("\r\n\r\n"))).toBe(length);
});

test("all files a page names are found once each", () => {
  const html =
    '<link href="/_next/static/chunks/a.css"><script src="/_next/static/chunks/b.js"></script>' +
    '<img src="/crest.svg">"static/chunks/c.js","/_next/static/chunks/b.js"';
  expect(filesNamed(html)).toEqual([
    "/_next/static/chunks/a.css",
    "/_next/static/chunks/b.js",
    "/_next/static/chunks/c.js",
    "/crest.svg",
  ]);
});
