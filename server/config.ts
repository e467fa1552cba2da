import "server-only";
import { type Config, readConfig } from "@/launcher/config.mjs";

let held: Config | undefined;

/**
 * The checked configuration. Read on first use, not on loading: a build has no environment. Faults were already said
 * in plain words by the launcher; behind plain `next start` they stop the first request here.
 */
export function config(): Config {
  if (held) return held;
  const read = readConfig(process.env);
  if (!read.config) throw new Error(read.faults.map(({ zh, en }) => `${zh} ${en}`).join(" "));
  held = read.config;
  return held;
}
