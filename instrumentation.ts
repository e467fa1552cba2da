import type { Instrumentation } from "next";

/** Next calls this once in each server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startJobs } = await import("./server/jobs/start");
  startJobs();
}

/** What no door caught: a fault of ours. The search part of the address may hold anybody's data and is left out. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { faultText, log } = await import("./server/log");
  const { method, path } = request;
  const digest = (error as { digest?: string }).digest;
  const stack = error instanceof Error ? error.stack?.split("\n").slice(1, 6).join("\n") : undefined;
  log.error(
    { method, path: path.split("?", 1)[0], route: context.routePath, digest, fault: faultText(error), stack },
    "a request failed",
  );
};
