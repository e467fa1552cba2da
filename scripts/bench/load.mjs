// Sends requests over a few kept-alive connections to 127.0.0.1, in a process of its own. One order at a time: `forMs`
// or until the `requests` are used up (`once`), whichever the order names.
import net from "node:net";
import { answerReader } from "./responses.mjs";

const patience = 30_000;

/** One connection that asks, waits for the answer, and asks again. */
function client(port, next, answered) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    let sentAt = 0;
    const ask = () => {
      const request = next();
      if (request === undefined) return socket.end(resolve);
      sentAt = performance.now();
      socket.write(request);
    };
    socket.setTimeout(patience, () => socket.destroy(new Error(`no answer for ${patience} ms`)));
    socket.on(
      "data",
      answerReader((answer) => {
        answered(answer, performance.now() - sentAt);
        ask();
      }),
    );
    socket.once("connect", ask);
    socket.once("error", reject);
    socket.once("close", resolve);
  });
}

/** @param {{port: number, requests: string[], connections: number, forMs?: number, once?: boolean}} order */
async function run({ port, requests, connections, forMs = Number.POSITIVE_INFINITY, once = false }) {
  const ready = requests.map((text) => Buffer.from(text));
  const statuses = {};
  const locations = {};
  const times = [];
  let bytes = 0;
  let at = 0;
  const begun = performance.now();
  const next = () => {
    if (performance.now() - begun >= forMs || (once && at >= ready.length)) return undefined;
    return ready[at++ % ready.length];
  };
  const answered = (answer, ms) => {
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.location) {
      const place = answer.location.split("/").at(-1);
      locations[place] = (locations[place] ?? 0) + 1;
    }
    times.push(ms);
    bytes += answer.bytes;
  };
  await Promise.all(Array.from({ length: connections }, () => client(port, next, answered)));
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const middleMs = times[times.length >> 1] ?? 0;
  return { count: times.length, seconds, statuses, locations, bytes, middleMs };
}

process.on("message", (order) => {
  run(order).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.message }),
  );
});
process.once("disconnect", () => process.exit(0));
