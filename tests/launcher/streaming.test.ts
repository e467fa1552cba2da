import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { compressor } from "../../launcher/front/compression.mjs";
import { intercept } from "../../launcher/front/interception.mjs";

const started: Server[] = [];
afterAll(() => {
  for (const server of started) server.close();
});

/** A page that streams: its first part is flushed long before its end. */
async function streaming(hasHead: boolean): Promise<string> {
  const server = createServer((request, response) => {
    intercept(response, (original) => compressor(request, response, original as never));
    if (hasHead) response.writeHead(200, { "content-type": "text/html" });
    else response.setHeader("content-type", "text/html");
    response.write("<p>头</p>".repeat(20_000));
    (response as unknown as { flush?: () => void }).flush?.();
    setTimeout(() => response.end("<p>尾</p>"), 100);
  });
  started.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([true, false])(
  "a long page is compressed while it streams, head first (writeHead: %s)",
  async (hasHead) => {
    const answer = await fetch(await streaming(hasHead), { headers: { "accept-encoding": "br" } });
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, "br"]);
    const text = await answer.text();
    expect([text.length, text.endsWith("<p>尾</p>")]).toEqual([160_000 + 8, true]);
  },
);
