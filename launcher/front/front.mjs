import http from "node:http";
import { inRoot } from "../lib/paths.mjs";
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
 * @param {{render: Function, databaseUrl: string, trustProxy: boolean, memoryMegabytes: number,
 *   record?: ReturnType<typeof import("./access-log.mjs").createAccessLog>,
 *   connection?: object, limitOf?: typeof bodyLimit}} parts the last two are for tests, which have no patience
 */
export function createServer(parts) {
  const { render, databaseUrl, trustProxy, memoryMegabytes } = parts;
  const { connection = {}, limitOf = bodyLimit, record } = parts;
  const memory = new PageMemory(memoryMegabytes * 1024 * 1024);
  const pages = createPublicPages(memory, trustProxy);
  const health = createHealth(databaseUrl);
  const changes = hearChanges(databaseUrl, memory);
  const staticFile = createStaticFiles(inRoot(".next/static"), trustProxy);

  /** The request as Next may see it: whole and sound, or streaming under watch. Undefined when it was refused. */
  async function admit(request, response, path) {
    if (!hasBody(request)) return request;
    const limit = limitOf(path);
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
    const fault = faultOf(request, trustProxy);
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

  const server = http.createServer({ ...connectionLimits, ...connection }, (request, response) => {
    record?.(request, response);
    if (pages.answer(request, response)) return;
    request.on("error", quiet);
    response.on("error", quiet);
    answer(request, response).catch((error) => {
      console.error(error);
      refuse(request, response, 500);
    });
  });
  server.on("clientError", refuseSocket);
  for (const event of ["upgrade", "connect"])
    server.on(event, (_request, socket) => refuseSocket({}, socket));
  server.on("checkExpectation", (request, response) => refuse(request, response, 400));
  server.setTimeout(idleTimeout);
  return { server, memory, stop: () => Promise.all([health.stop(), changes.stop()]) };
}
