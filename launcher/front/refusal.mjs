import http from "node:http";
import { closedPolicy, securityList } from "./headers.mjs";

/** What a reader is told when the front does not let a request through. */
const sentences = {
  400: ["请求的格式不对，请返回重试。", "The request is malformed. Please go back and try again."],
  403: [
    "这份表单不是从本站页面提交的，请从本站打开页面后再填。",
    "This form was not sent from a page of this site. Please open the page here and fill it in again.",
  ],
  404: ["没有这个页面。", "There is no such page."],
  405: ["这个地址不接受这种请求。", "This address does not accept such a request."],
  408: [
    "等得太久没有收到完整的请求，请检查网络后重试。",
    "The request took too long. Please check your connection and try again.",
  ],
  409: [
    "页面已经更新，请返回、刷新页面后再提交一次。",
    "The page has changed meanwhile. Please go back, reload it and submit again.",
  ],
  413: [
    "内容太大，无法接收。请缩小文件或分几次提交。",
    "This is too large. Please make it smaller or send it in parts.",
  ],
  414: ["网址太长。", "The address is too long."],
  431: [
    "请求头太大，请清除本站的 Cookie 后重试。",
    "The request headers are too large. Please clear this site's cookies.",
  ],
  500: ["系统出了点问题，请稍后再试。", "Something went wrong here. Please try again later."],
  503: ["系统正忙，请稍后再试。", "The system is busy. Please try again later."],
};

function bodyOf(status) {
  const [zh, en] = sentences[status];
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${zh}</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"></head><body><h1>${zh}</h1>` +
    `<p lang="en">${en}</p><p><a href="/">返回首页 <span lang="en">Home</span></a></p></body></html>`
  );
}

const answers = new Map(
  Object.keys(sentences).map((status) => {
    const body = Buffer.from(bodyOf(status));
    const headers = [
      ...[
        "content-type",
        "text/html; charset=utf-8",
        "content-length",
        body.length,
        "cache-control",
        "no-store",
      ],
      ...["content-security-policy", closedPolicy, ...securityList],
    ];
    return [Number(status), { body, headers }];
  }),
);

/**
 * Answers in place of Next. The connection ends with it unless the request was read to its end: what else the caller
 * still sends would be taken for a new request.
 */
export function refuse(request, response, status, more = []) {
  if (response.headersSent) return request.socket.destroy();
  const { body, headers } = answers.get(status);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const closing = request.complete ? [] : ["connection", "close"];
  response.writeHead(status, [...headers, ...more, ...closing]);
  response.end(body);
  if (request.complete) return;
  // Reads on for a moment so that the answer is not lost to a reset, then cuts.
  request.resume();
  setTimeout(() => request.socket.destroy(), 1_000).unref();
}

/** Answers what never became a request: rubbish, headers too slow or too large. */
export function refuseSocket(error, socket) {
  if (!socket.writable || error.code === "ECONNRESET") return socket.destroy();
  const byCode = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
  const status = byCode[error.code] ?? 400;
  const { body, headers } = answers.get(status);
  let head = `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nconnection: close\r\n`;
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`;
  socket.end(Buffer.concat([Buffer.from(`${head}\r\n`), body]));
  setTimeout(() => socket.destroy(), 1_000).unref();
}
