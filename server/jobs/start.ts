import "server-only";
import { faultText, log } from "@/server/log";
import { jobKinds } from "./kinds";
import { type Runner, startRunner } from "./runner";

// One runner for a process, however often Next loads this module. The web process stops it before it ends.
const held = globalThis as { townshipJobs?: Promise<Runner | null> };

/** Starts working off jobs in this process, unless JOBS=0 leaves that to other instances. */
export function startJobs(): void {
  if (process.env.JOBS === "0") return;
  held.townshipJobs ??= startRunner({ kinds: jobKinds }).catch((error) => {
    log.error({ fault: faultText(error) }, "the jobs did not start");
    return null;
  });
}
