import http from "node:http";
import next from "next";
import { root } from "../lib/paths.mjs";
import { createHealth } from "./health.mjs";

/**
 * The whole front around Next, not listening yet.
 * @param {Record<string, string | undefined>} env
 */
export async function createFront(env) {
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const render = app.getRequestHandler();
  const health = createHealth(env.DATABASE_URL);
  const server = http.createServer(async (request, response) => {
    if (request.url === "/healthz") return health.answer(response);
    return render(request, response);
  });
  return {
    server,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 8_000);
      await closed;
      clearTimeout(force);
      await health.stop();
      await app.close();
    },
  };
}
