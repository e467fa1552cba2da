import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { createAccessLog, loggedPath } from "@/launcher/front/access-log.mjs";

describe("what the access log says of an address", () => {
  test.each([
    ["/notices?q=赵秀英&page=2", "/notices"],
    [
      "/office/applications/019b7600-0000-7ddb-a78b-b9dc81489104",
      "/office/applications/019b7600-0000-7ddb-a78b-b9dc81489104",
    ],
    ["/track/0aB-secret_pass", "/track/*"],
    ["/set-password/abc?token=x", "/set-password/*"],
    ["/services/dibao/list", "/services/dibao/list"],
    ["/13812345678", "/*"],
    ["/a/110101199003070011", "/a/*"],
    ["/%E8%B5%B5%E7%A7%80%E8%8B%B1", "/*"],
    ['/a\r\n{"msg":"forged"}', "/*"],
    [`/${"x".repeat(300)}`, "/*"],
    ["/#13812345678", "/"],
  ])("%j → %s", (url, path) => expect(loggedPath(url)).toBe(path));
});

test("one line for a request, when it has ended, with nothing of the reader in it", () => {
  const lines: string[] = [];
  const response = Object.assign(new EventEmitter(), { statusCode: 303, writableFinished: true });
  const headers = { cookie: "authjs.session-token=s", "x-forwarded-for": "192.0.2.7", "user-agent": "Phone" };
  const record = createAccessLog((line: string) => lines.push(line));
  record({ method: "POST", url: "/my?name=x", headers } as never, response as never);
  expect(lines).toEqual([]);
  response.emit("close");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    msg: "request",
    method: "POST",
    path: "/my",
    status: 303,
    ms: expect.any(Number),
  });
  expect(lines[0]).toMatch(/\}\n$/);
});

test("a reader who left before the end shows", () => {
  const lines: string[] = [];
  const response = Object.assign(new EventEmitter(), { statusCode: 200, writableFinished: false });
  createAccessLog((line: string) => lines.push(line))(
    { method: "GET", url: "/" } as never,
    response as never,
  );
  response.emit("close");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ cut: true });
});
