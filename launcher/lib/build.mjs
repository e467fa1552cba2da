import { createHash } from "node:crypto";
import fs from "node:fs";
import { runQuietly } from "./children.mjs";
import { whileBuilding } from "./lock.mjs";
import { bin, inRoot } from "./paths.mjs";
import { saying } from "./say.mjs";
import { digestOf, readStamp } from "./stamps.mjs";

const sources = [
  ...["app", "components", "db", "domain", "server", "messages", "public", "package-lock.json"],
  ...[
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "proxy.ts",
    "instrumentation.ts",
    "launcher/config.mjs",
  ],
];
const stampFile = inRoot(".next/township-stamp");

const isBuilt = (wanted) => readStamp(stampFile) === wanted && fs.existsSync(inRoot(".next/BUILD_ID"));

async function build(env, wanted) {
  if (isBuilt(wanted)) return;
  fs.rmSync(stampFile, { force: true });
  await saying("构建（约需一两分钟）", "building", () =>
    runQuietly("build", process.execPath, [bin.next, "build"], {
      env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
  fs.writeFileSync(stampFile, wanted);
}

/** Builds when the sources changed since the last build. Next bakes the key of the server actions into the build. */
export async function ensureBuild(env) {
  const actionsKey = createHash("sha256").update(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  const wanted = digestOf(sources, actionsKey.digest("hex"));
  if (!isBuilt(wanted)) await whileBuilding(() => build(env, wanted));
}
