import { stopSteps } from "./children.mjs";
import { explain } from "./fault.mjs";
import { say } from "./say.mjs";

/** What must be undone, in the order it was done; stopping goes backwards: web first, PostgreSQL last. */
const undo = [];
let stopping;

export const isStopping = () => stopping !== undefined;

/** @param {() => unknown} stop */
export function whenStopping(stop) {
  undo.push(stop);
}

/** Stops everything once, in order, and ends this process. */
export function stopAll(exitCode) {
  stopping ??= (async () => {
    await stopSteps();
    for (const stop of undo.reverse())
      await Promise.resolve(stop()).catch((error) => console.error(error.message));
    process.exit(exitCode);
  })();
  return stopping;
}

/** Shows the fault in one sentence and stops. */
export function failWith(error) {
  if (isStopping()) return stopping;
  const fault = explain(error);
  console.error(`\n${fault.message}`);
  if (process.env.LAUNCHER_DEBUG) console.error(error);
  return stopAll(fault.exitCode);
}

/** Ctrl-C, SIGTERM, a closed terminal, and an npm that was killed without telling us. */
export function stopOnSignals(exitCode = 0) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (isStopping()) return;
      say("正在停止", `stopping (${signal})`);
      stopAll(exitCode);
    });
  }
  // npm's shell dies of a SIGTERM without passing it on.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopAll(exitCode), 250).unref();
}
