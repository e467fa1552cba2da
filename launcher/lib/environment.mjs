import fs from "node:fs";
import os from "node:os";
import { Fault } from "./fault.mjs";
import { dataDir, inData, inRoot } from "./paths.mjs";
import { secrets } from "./secrets.mjs";

/** Reads `.env` where there is one; what the shell has set wins. One NAME=value a line, `#` begins a comment. */
export function loadDotEnv(file = inRoot(".env")) {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, "utf8").split(/\r?\n/)) {
    const [, name, quoted, plain] =
      /^\s*(?:export\s+)?(\w+)\s*=\s*(?:"([^"]*)"|(.*?))\s*(?:\s#.*)?$/.exec(line) ?? [];
    if (name && !line.trimStart().startsWith("#")) process.env[name] ??= quoted ?? plain;
  }
}

/** The address by which a phone in the same network reaches this machine. */
export function lanAddress() {
  const all = Object.values(os.networkInterfaces()).flat();
  return all.find((one) => one.family === "IPv4" && !one.internal)?.address;
}

const outside = (host) => host === "0.0.0.0" || host === "::";

function publicUrl(env) {
  const host = env.HOST || "127.0.0.1";
  // A port that is none has its own fault; it need not spoil the address too.
  const port = Number(env.PORT) > 0 && Number(env.PORT) < 65_536 ? env.PORT : 3000;
  const named = outside(host) ? (lanAddress() ?? "127.0.0.1") : host;
  return `http://${named.includes(":") ? `[${named}]` : named}:${port}`;
}

/**
 * The environment of everything we start. With the embedded database what is missing is made once and kept; with a
 * database of one's own the secrets must be given, because other instances need the same.
 * @param {string | undefined} embeddedUrl
 */
export function completeEnvironment(embeddedUrl) {
  const { POSTGRES_PASSWORD, ...made } = embeddedUrl ? secrets() : {};
  const standards = { ...made, DATA_DIR: dataDir, FILES_DIR: inData("files") };
  const env = { ...process.env };
  for (const name of Object.keys(standards)) env[name] = process.env[name] || standards[name];
  env.DATABASE_URL = process.env.DATABASE_URL || embeddedUrl;
  env.PUBLIC_URL = process.env.PUBLIC_URL || publicUrl(process.env);
  env.TZ = "Asia/Shanghai";
  return env;
}

/** The checked configuration; every fault is said at once. */
export async function requireConfig(env) {
  const { readConfig } = await import("../config.mjs");
  const { config, faults } = readConfig(env);
  if (config) return config;
  throw new Fault(
    `配置有误：\n${faults.map(({ zh }) => `  · ${zh}`).join("\n")}`,
    `The configuration is faulty:\n${faults.map(({ en }) => `  · ${en}`).join("\n")}`,
    6,
  );
}
