import { get, multipart, part, post } from "./raw-request";

const unknownAction = "0".repeat(42);
const form = (...parts: string[]) => `${parts.join("")}--xx--\r\n`;
const treeHeader = (tree: string) => `rsc: 1\r\nnext-router-state-tree: ${encodeURIComponent(tree)}\r\n`;

const bound = (id: string, ...values: string[]) =>
  form(
    part("$ACTION_REF_1", ""),
    part("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })),
    ...values.map((value) => part("$ACTION_1:1", value)),
  );

/** Calls of one action, none of which our forms make. */
export function malformedActions(
  page: string,
  id: string,
): [name: string, request: string, status: number][] {
  const called = `next-action: ${id}\r\n`;
  const call = (...parts: string[]) => post(page, multipart, form(...parts), called);
  return [
    ["an action with half its data", post(page, "text/plain", '["a', called), 400],
    ["an action with broken multipart", post(page, multipart, "--xx", called), 400],
    ["an action without a form", post(page, "text/plain", "[]", called), 400],
    ["an action without arguments", call(part("1", "x")), 400],
    ["an action with arguments that are none", call(part("0", "{{")), 400],
    ["an action with too many arguments", call(part("0", "[1,2,3]")), 400],
    ["an action with a reference to a function", call(part("0", '[{"a":"$F1"},"$K1"]')), 400],
    ["an action with a reference to nothing", call(part("0", '["$9","$K1"]')), 400],
    ["an action with deep data", call(part("0", `${"[".repeat(99)}${"]".repeat(99)}`)), 400],
    ["a bound action without its values", post(page, multipart, bound(id)), 400],
    ["a bound action with broken values", post(page, multipart, bound(id, "{zz")), 400],
    ["a bound action with foreign references", post(page, multipart, bound(id, '["$F9","$K3"]')), 400],
  ];
}

/** Requests no browser sends, each with the answer it gets. What Next or next-auth made a 500 of is among them. */
export const malformedRequests: [name: string, request: string, status: number][] = [
  ["broken percent-encoding", get("/%E0%A4%A"), 400],
  ["a NUL in the path", get("/a%00b"), 400],
  ["a NUL in the query", get("/?q=%00"), 400],
  ["a backslash for a slash", get("/\\evil.example"), 400],
  ["an encoded backslash", get("/%5Cevil.example"), 400],
  ["two slashes at the start", get("//evil.example/"), 400],
  ["a whole address", get("http://evil.example/"), 400],
  ["an address too long", get(`/${"a".repeat(5_000)}`), 414],
  ["headers too large", get("/", `X-Large: ${"a".repeat(20_000)}\r\n`), 431],
  ["no Host", "GET /no-host HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a Host that is none", "GET /bad-host HTTP/1.1\r\nHost: a\\b\r\nConnection: close\r\n\r\n", 400],
  ["the image optimizer", get("/_next/image?url=/x&w=64&q=75"), 404],
  ["the image optimizer with a foreign host", get("/_next/image?url=/%5Chost&w=64&q=75"), 404],
  ["a method we have not", get("/", "", "DELETE"), 405],
  ["TRACE", get("/", "", "TRACE"), 405],
  ["OPTIONS of everything", get("*", "", "OPTIONS"), 405],
  ["CONNECT", get("evil.example:443", "", "CONNECT"), 400],
  ["a web socket", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 400],
  ["an unknown expectation", get("/", "Expect: tea\r\n"), 400],
  ["rubbish", "\x00\x01\x02 rubbish\r\n\r\n", 400],
  ["a length that is no number", `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n`, 400],
  ["length and chunks at once", get("/", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "POST"), 400],
  ["a broken chunk", `${get("/", "Transfer-Encoding: chunked\r\n", "POST")}zz\r\n`, 400],
  ["a body announced too large", get("/", "Content-Length: 9999999999\r\n", "POST"), 413],
  ["an upload announced too large", get("/files", "Content-Length: 9999999999\r\n", "POST"), 413],
  ["multipart that breaks off", post("/", multipart, "--xx\r\nbroken"), 400],
  ["multipart without a boundary", post("/", "multipart/form-data", "abc"), 400],
  ["a NUL in a field", post("/", multipart, form(part("name", "a\0b"))), 400],
  ["a NUL in a simple form", post("/", "application/x-www-form-urlencoded", "name=a%00b"), 400],
  ["a form action that is none", post("/", multipart, form(part("$ACTION_ID_zz", ""))), 400],
  ["a bound action without its data", post("/", multipart, form(part("$ACTION_REF_1", ""))), 400],
  [
    "a form from elsewhere",
    post("/", multipart, form(part("a", "1")), "Origin: http://evil.example\r\n"),
    403,
  ],
  ["a form from nowhere", post("/", multipart, form(part("a", "1")), "Origin: http://[\r\n"), 403],
  ["an action that is none", post("/", "text/plain", "[]", "next-action: zz\r\n"), 400],
  ...malformedActions("/", unknownAction),
  ["a router state that is none", get("/?_rsc=1", treeHeader("zz")), 400],
  [
    "a router state of the wrong shape",
    get("/?_rsc=1", treeHeader('["",{"children":["a",{}]},"zz",5]')),
    400,
  ],
  ["broken JSON for next-auth", post("/api/auth/callback/staff", "application/json", '{"a":'), 400],
  ["a return address that is none", get("/api/auth/signin?callbackUrl=http://["), 400],
];
