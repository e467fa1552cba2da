import { randomUUID } from "node:crypto";

export const host = "127.0.0.1";

/** What a current browser sends with a request for a page. */
const browserHeaders = [
  "accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-encoding: gzip, deflate, br, zstd",
  "accept-language: zh-CN,zh;q=0.9",
  "user-agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
];

function requestText(line: string, port: number, more: readonly string[], body = ""): string {
  const head = [line, `host: ${host}:${port}`, ...browserHeaders, ...more];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

export const get = (port: number, path: string, cookie?: string): string =>
  requestText(`GET ${path} HTTP/1.1`, port, cookie ? [`cookie: ${cookie}`] : []);

/** A form as a browser without JavaScript sends it. */
export function postForm(
  port: number,
  path: string,
  cookie: string,
  fields: readonly (readonly [string, string])[],
): string {
  const boundary = `----bench${randomUUID().replaceAll("-", "")}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--${boundary}--\r\n`;
  const headers = [
    `cookie: ${cookie}`,
    `origin: http://${host}:${port}`,
    `content-type: multipart/form-data; boundary=${boundary}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return requestText(`POST ${path} HTTP/1.1`, port, headers, body);
}

const decoded = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The hidden fields of the form that holds `mark`, as React wrote them: among them which action it sends to. */
export function hiddenFields(html: string, mark: string): [string, string][] {
  const form = html.split("<form").find((part) => part.split("</form>")[0]?.includes(mark)) ?? "";
  const inputs = form.split("</form>")[0]?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [
    decoded(/\sname="([^"]*)"/.exec(input)?.[1] ?? ""),
    decoded(/\svalue="([^"]*)"/.exec(input)?.[1] ?? ""),
  ]);
}
