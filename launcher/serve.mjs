// The web process: our front before Next's request handler, in one process. Started by the launcher, which it outlives
// by no more than the requests under way.
import { createFront } from "./front/portal.mjs";
import { portFault } from "./lib/ports.mjs";

const { HOST: host = "127.0.0.1", PORT = "3000" } = process.env;
const tell = (message) => process.connected && process.send(message);

async function listen(front) {
  await new Promise((resolve, reject) => {
    front.server.once("error", (error) => reject(portFault(error, Number(PORT), host)));
    front.server.listen(Number(PORT), host, resolve);
  });
}

let stopping = false;
async function stop(front) {
  if (stopping) return;
  stopping = true;
  await front.stop();
  process.exit(0);
}

try {
  const front = await createFront(process.env);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => stop(front));
  process.once("disconnect", () => stop(front));
  await listen(front);
  tell({ ready: true });
} catch (error) {
  const [zh, en] = error.name === "Fault" ? error.message.split("\n") : [String(error.stack), "see above"];
  if (!process.connected) console.error(`${zh}\n${en}`);
  tell({ fault: { zh, en, exitCode: error.exitCode ?? 1 } });
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 200).unref();
}
