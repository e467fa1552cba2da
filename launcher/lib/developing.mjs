import { run } from "./children.mjs";
import { bin } from "./paths.mjs";
import { prepare } from "./starting.mjs";
import { failWith, stopAll, stopOnSignals } from "./stopping.mjs";

/** Next's own development server, without our front: no time-outs, no memory, errors with their source. */
export async function develop() {
  stopOnSignals();
  try {
    const { env, config } = await prepare();
    const args = [bin.next, "dev", "--hostname", config.HOST, "--port", String(config.PORT)];
    const code = await run(process.execPath, args, {
      env: { ...env, NODE_ENV: "development" },
      detached: true,
    });
    await stopAll(code);
  } catch (error) {
    await failWith(error);
  }
}
