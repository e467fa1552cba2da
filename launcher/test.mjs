// `npm test`, or a part: `npm test -- check|unit|db|e2e|<file>…` (options such as `-t name` go on to the runner).
import { requireNode } from "./lib/node-version.mjs";

requireNode();
const { runTests } = await import("./testing/testing.mjs");
await runTests(process.argv.slice(2));
