// Next's own request handler without our front, so that what it spends on a page can be told from what memory saves.
import http from "node:http";
import next from "next";
import { root } from "../../launcher/lib/paths.mjs";

const port = Number(process.env.PORT);
const app = next({ dev: false, dir: root, hostname: "127.0.0.1", port });
await app.prepare();
const server = http.createServer(app.getRequestHandler());
server.keepAliveTimeout = 65_000;
process.once("disconnect", () => process.exit(0));
server.listen(port, "127.0.0.1", () => process.send({ ready: port }));
