import { spawn } from "node:child_process";
import { stopChild } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { inRoot, root } from "./paths.mjs";

/**
 * Starts the web process and waits until it answers. It ends by itself when we go away: the channel between us closes.
 * @param {Record<string, string>} env
 * @param {{output?: import("node:child_process").StdioOptions[number]}} [options]
 */
export async function startWeb(env, { output = "inherit" } = {}) {
  const child = spawn(process.execPath, [inRoot("launcher/serve.mjs")], {
    cwd: root,
    // In a process group of its own: Ctrl-C reaches us alone, and we stop things in order.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  await new Promise((resolve, reject) => {
    child.once("message", ({ fault }) =>
      fault ? reject(new Fault(fault.zh, fault.en, fault.exitCode)) : resolve(),
    );
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      reject(
        new Fault(
          `网站进程没有启动（${signal ?? code}）。`,
          `The web process did not start (${signal ?? code}).`,
        ),
      );
    });
  });
  return { child, pid: child.pid, stop: () => stopChild(child), kill9: () => child.kill("SIGKILL") };
}
