import { anyPort } from "./ports.mjs";
import { startWeb } from "./web.mjs";

/**
 * One more instance of the built portal, for tests that need two of them or that kill one.
 * @param {{databaseUrl?: string, port?: number, env?: Record<string, string>,
 *   output?: import("node:child_process").StdioOptions[number]}} [wanted]
 * @returns {Promise<{url: string, pid: number | undefined, stop: () => Promise<void>, kill9: () => boolean}>}
 */
export async function startInstance({ databaseUrl, port, env = {}, output = "ignore" } = {}) {
  const chosen = port ?? (await anyPort());
  const url = `http://127.0.0.1:${chosen}`;
  const { pid, stop, kill9 } = await startWeb(
    {
      ...process.env,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      HOST: "127.0.0.1",
      PORT: String(chosen),
      PUBLIC_URL: url,
      ...env,
    },
    { output },
  );
  return { url, pid, stop, kill9 };
}
