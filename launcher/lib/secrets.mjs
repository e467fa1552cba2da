import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { Fault } from "./fault.mjs";
import { dataDir, inData } from "./paths.mjs";

const base64 = (bytes) => randomBytes(bytes).toString("base64");

/** What an installation with the embedded database makes for itself, once. */
const kinds = {
  AUTH_SECRET: () => base64(33),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => base64(32),
  DATA_KEY: () => base64(32),
  AUDIT_KEY: () => base64(32),
  POSTGRES_PASSWORD: () => randomBytes(18).toString("base64url"),
};

/**
 * Reads `.data/secrets.json`, adding what it lacks. A damaged file is a fault, not a reason for new keys: what was
 * sealed with the old ones could never be read again.
 * @returns {Record<keyof typeof kinds, string>}
 */
export function secrets() {
  const file = inData("secrets.json");
  fs.mkdirSync(dataDir, { recursive: true });
  let held = {};
  if (fs.existsSync(file)) {
    try {
      held = JSON.parse(fs.readFileSync(file, "utf8"));
    } catch (error) {
      if (error.code) throw error;
      throw new Fault(
        `密钥文件 ${file} 已损坏，请从备份恢复。`,
        `The secrets in ${file} are damaged; restore them from a back-up.`,
      );
    }
  }
  const missing = Object.keys(kinds).filter((name) => !held[name]);
  for (const name of missing) held[name] = kinds[name]();
  if (missing.length > 0) {
    const fresh = `${file}.${process.pid}`;
    fs.writeFileSync(fresh, `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600, flush: true });
    fs.renameSync(fresh, file);
  }
  return held;
}
