import fs from "node:fs";
import { run } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { inRoot } from "./paths.mjs";
import { saying } from "./say.mjs";

/** Runs a TypeScript script of ours; `react-server` makes the modules marked "server-only" loadable. */
export const runScript = (file, args, env) =>
  run(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], { env });

/** Fills an empty database with the invented township; the script itself looks whether it is empty. */
export async function seedFirst(env) {
  if (!fs.existsSync(inRoot("scripts/seed.ts"))) return;
  await saying("准备演示数据", "demo data", async () => {
    const code = await runScript("scripts/seed.ts", ["--first"], env);
    if (code !== 0)
      throw new Fault("演示数据没有写入，原因见上。", "The demo data could not be written, see above.");
  });
}
