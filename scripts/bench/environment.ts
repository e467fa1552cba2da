import { createHash } from "node:crypto";
import { inData } from "../../launcher/lib/paths.mjs";

/** Planted data are sealed with these keys and kept between runs; they guard invented people only. */
const key = (name: string) => createHash("sha256").update(`benchmark ${name}`).digest("base64");

/** The portal as `npm start` would run it, with keys of its own. The key of the actions is baked into the build. */
export function benchEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AUTH_SECRET: key("auth"),
    DATA_KEY: key("data"),
    AUDIT_KEY: key("audit"),
    DATA_DIR: inData("bench"),
    FILES_DIR: inData("bench", "files"),
    ALLOW_DEMO: "1",
    LOG_LEVEL: "error",
    TZ: "Asia/Shanghai",
  };
}
