import { compressor } from "./compression.mjs";
import { cleanCookies, faceOf } from "./cookies.mjs";
import { finishPage, sendPage } from "./finished-page.mjs";
import { isHttps, publicPolicy } from "./headers.mjs";
import { intercept } from "./interception.mjs";
import { plainHtml } from "./plain-html.mjs";
import { refuse } from "./refusal.mjs";

const longestKey = 1_024;
const manyPaths = 5_000;

/** Next's own client asks for pieces of pages under the same address; those are none of ours. */
function fromNextsClient({ headers }) {
  return (
    headers.rsc !== undefined ||
    headers["next-action"] !== undefined ||
    headers["next-router-prefetch"] !== undefined
  );
}

/** A form without JavaScript that was sent from a page older than this build; Next answers with two English words. */
const isOldForm = ({ headers }, response) =>
  response.hasHeader("x-nextjs-action-not-found") && headers["next-action"] === undefined;

const reads = ({ method }) => method === "GET" || method === "HEAD";
const isHtml = (response) => String(response.getHeader("content-type") ?? "").startsWith("text/html");
const pathOf = (url) => url.split("?", 1)[0];

function clearHeaders(response) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
}

/**
 * Serves the pages that are the same for everybody from memory, and takes Next's client code out of them. The app
 * marks them with `x-public-page: 1`; they may depend on the address and on the cookies `lang` and `care` only.
 * @param {import("./memory.mjs").PageMemory} memory
 */
export function createPublicPages(memory, trustProxy) {
  /** Paths seen to be somebody's own: nobody waits there for another's rendering. */
  const notPublic = new Set();

  function rememberNotPublic(path) {
    if (notPublic.size >= manyPaths) notPublic.clear();
    notPublic.add(path);
  }

  /** Answers from memory when it can. This is the way of nearly every request, so it does next to nothing. */
  function answer(request, response) {
    if (!reads(request)) return false;
    const page = memory.find(faceOf(request.headers.cookie) + request.url);
    if (page === undefined || fromNextsClient(request)) return false;
    sendPage(page, request, response, isHttps(request, trustProxy));
    return true;
  }

  /** A whole answer of a public page: kept when it may be, sent in any case. */
  async function sendFinished(request, response, body, finish) {
    const fitToKeep = response.statusCode === 200 && reads(request) && !response.hasHeader("set-cookie");
    if (!fitToKeep) {
      finish?.();
      response.setHeader("content-security-policy", publicPolicy);
      response.setHeader("cache-control", "no-store");
      response.removeHeader("etag");
      response.setHeader("content-length", body.length);
      response.end(body);
      return;
    }
    const page = await finishPage(body, (name) => response.getHeader(name));
    finish?.(page);
    if (response.destroyed) return;
    clearHeaders(response);
    sendPage(page, request, response, isHttps(request, trustProxy));
  }

  function collector(request, response, finish) {
    const parts = [];
    const html = isHtml(response);
    response.removeHeader("x-public-page");
    return {
      write: (part) => parts.push(part) > 0,
      end() {
        const whole = Buffer.concat(parts);
        const body = html ? Buffer.from(plainHtml(whole.toString())) : whole;
        sendFinished(request, response, body, finish).catch((error) => response.destroy(error));
      },
    };
  }

  function watch(request, response, finish) {
    intercept(response, (original) => {
      if (isOldForm(request, response)) {
        finish?.();
        return { write: () => true, end: () => refuse(request, response, 409) };
      }
      const worthCollecting = isHtml(response) || (response.statusCode === 200 && reads(request));
      if (response.hasHeader("x-public-page") && !fromNextsClient(request) && worthCollecting) {
        return collector(request, response, finish);
      }
      finish?.();
      if (!response.hasHeader("x-public-page")) rememberNotPublic(pathOf(request.url));
      response.removeHeader("x-public-page");
      return compressor(request, response, original);
    });
    // A reader who goes away takes the rendering along; those who waited for it render themselves.
    response.once("close", () => finish?.());
  }

  /** Lets Next answer, looking over its shoulder; of many who want the same page at once, one renders it. */
  async function pass(request, response, render) {
    const { headers, url } = request;
    const face = faceOf(headers.cookie);
    if (headers.cookie !== undefined) headers.cookie = cleanCookies(headers.cookie);
    const keepable = memory.isOpen && reads(request) && !fromNextsClient(request) && url.length <= longestKey;
    if (!keepable || notPublic.has(pathOf(url))) {
      watch(request, response);
      return render(request, response);
    }
    const key = face + url;
    const other = memory.underWay(key);
    if (other === undefined) {
      watch(request, response, memory.begin(key));
      return render(request, response);
    }
    const page = await other;
    if (page) {
      clearHeaders(response);
      return sendPage(page, request, response, isHttps(request, trustProxy));
    }
    watch(request, response);
    return render(request, response);
  }

  return { answer, pass };
}
