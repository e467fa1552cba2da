// What the portal is measured against: plain node:http. It gives out bytes it was handed, or the rows of one query.
import http from "node:http";
import postgres from "postgres";

const databases = new Map();
const pages = new Map();
const queries = new Map();

function databaseOf(url) {
  if (!databases.has(url)) databases.set(url, postgres(url, { max: 12, onnotice: () => {} }));
  return databases.get(url);
}

async function sendRows(response, { url, text }) {
  const rows = await databaseOf(url).unsafe(text, [], { prepare: true });
  const body = Buffer.from(JSON.stringify(rows));
  response.writeHead(200, ["content-type", "application/json", "content-length", String(body.length)]);
  response.end(body);
}

const server = http.createServer((request, response) => {
  const page = pages.get(request.url);
  if (page) {
    response.writeHead(200, page.headers);
    response.end(page.body);
    return;
  }
  const query = queries.get(request.url);
  if (!query) return response.writeHead(404).end();
  sendRows(response, query).catch((error) => response.writeHead(500).end(error.message));
});
server.keepAliveTimeout = 65_000;

process.on("message", ({ path, page, query }) => {
  if (page) pages.set(path, { headers: page.headers, body: Buffer.from(page.body, "base64") });
  if (query) queries.set(path, query);
  process.send({ result: path });
});
process.once("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () => process.send({ ready: server.address().port }));
