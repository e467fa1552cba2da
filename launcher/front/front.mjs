import http from "node:http";
import next from "next";
import { inRoot, root } from "../lib/paths.mjs";
import { hearChanges } from "./announcements.mjs";
import { hasBody, readBody, replay, watchUpload } from "./body.mjs";
import { identifyCaller } from "./caller.mjs";
import { isHttps, setSecurityHeaders } from "./headers.mjs";
import { createHealth } from "./health.mjs";
import { allowHeader, bodyLimit, connectionLimits, faultOf, idleTimeout } from "./limits.mjs";
import { bodyIsSound } from "./malformed.mjs";
import { PageMemory } from "./memory.mjs";
import { createPublicPages } from "./public-pages.mjs";
import { refuse, refuseSocket } from "./refusal.mjs";
import { createStaticFiles } from "./static-files.mjs";

const quiet = () => {};

/**
 * The whole front around Next's request handler, not listening yet.
 * @param {{render: Function, databaseUrl: string, trustProxy: boolean, memoryMegabytes: number}} parts
 */
export function createServer({ render, databaseUrl, trustProxy, memoryMegabytes }) {
  const memory = new PageMemory(memoryMegabytes * 1024 * 1024);
  const pages = createPublicPages(memory, trustProxy);
  const health = createHealth(databaseUrl);
  const changes = hearChanges(databaseUrl, memory);
  const staticFile = createStaticFiles(inRoot(".next/static"), trustProxy);

  /** The request as Next may see it: whole and sound, or streaming under watch. Undefined when it was refused. */
  async function admit(request, response, path) {
    if (!hasBody(request)) return request;
    const limit = bodyLimit(path);
    if (limit.streamed) {
      watchUpload(request, limit, (status) => refuse(request, response, status));
      return request;
    }
    const { fault, body } = await readBody(request, limit);
    const refused = fault ?? ((await bodyIsSound(request, body)) ? undefined : 400);
    if (refused) return refuse(request, response, refused);
    return replay(request, body);
  }

  async function answer(request, response) {
    const fault = faultOf(request);
    if (fault) return refuse(request, response, fault, fault === 405 ? allowHeader : []);
    const path = request.url.split("?", 1)[0];
    if (path === "/healthz") return health.answer(response);
    if (await staticFile(request, response)) return;
    const https = isHttps(request, trustProxy);
    identifyCaller(request, trustProxy);
    setSecurityHeaders(response, https);
    const admitted = await admit(request, response, path);
    if (!admitted) return;
    // Node sends no body in answer to HEAD whatever we write, so a page is made as for GET and its headers agree.
    if (request.method === "HEAD" && !/^\/(?:files|api)(?:\/|$)/.test(path)) admitted.method = "GET";
    await pages.pass(admitted, response, render);
  }

  const server = http.createServer(connectionLimits, (request, response) => {
    if (pages.answer(request, response)) return;
    request.on("error", quiet);
    response.on("error", quiet);
    answer(request, response).catch((error) => {
      console.error(error);
      refuse(request, response, 500);
    });
  });
  server.on("clientError", refuseSocket);
  server.on("upgrade", (_request, socket) => refuseSocket({}, socket));
  server.setTimeout(idleTimeout);
  return { server, memory, stop: () => Promise.all([health.stop(), changes.stop()]) };
}

/** Waits for the requests under way, but not for ever. */
async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const force = setTimeout(() => server.closeAllConnections(), 8_000);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

/** Next behind the front, not listening yet. @param {Record<string, string | undefined>} env */
export async function createFront(env) {
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const { server, stop } = createServer({
    render: app.getRequestHandler(),
    databaseUrl: env.DATABASE_URL,
    trustProxy: env.TRUST_PROXY === "1",
    memoryMegabytes: Number(env.PUBLIC_MEMORY_MB || 64),
  });
  return {
    server,
    async stop() {
      await close(server);
      await stop();
      await app.close();
    },
  };
}
