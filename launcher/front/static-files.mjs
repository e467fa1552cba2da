import { readFile } from "node:fs/promises";
import path from "node:path";
import { finishPage, sendPage } from "./finished-page.mjs";
import { isHttps } from "./headers.mjs";

const types = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const prefix = "/_next/static/";
const plainPath = /^[\w@~.-]+(?:\/[\w@~.-]+)*$/;
const limitBytes = 32 * 1024 * 1024;

/** Serves what Next built, compressed as well as can be; its names change with its content, so it never goes stale. */
export function createStaticFiles(folder, trustProxy) {
  const files = new Map();
  let bytes = 0;

  async function load(name, type) {
    const body = await readFile(path.join(folder, name));
    const headers = { "content-type": type };
    const file = await finishPage(body, (wanted) => headers[wanted], "public, max-age=31536000, immutable");
    if (bytes + file.bytes > limitBytes) return file;
    bytes += file.bytes;
    files.set(name, file);
    return file;
  }

  /** @returns {Promise<boolean>} whether it was one of ours; others are for Next to answer */
  return async function answer(request, response) {
    const { url } = request;
    if (!url.startsWith(prefix)) return false;
    const name = url.slice(prefix.length).split("?", 1)[0];
    const type = types[path.extname(name)];
    if (!type || !plainPath.test(name) || name.split("/").includes("..") || request.method === "POST")
      return false;
    try {
      const file = files.get(name) ?? (await load(name, type));
      sendPage(file, request, response, isHttps(request, trustProxy));
      return true;
    } catch (error) {
      if (error.code === "ENOENT" || error.code === "EISDIR") return false;
      throw error;
    }
  };
}
