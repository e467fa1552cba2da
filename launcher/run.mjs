// `node launcher/run.mjs scripts/x.ts …`: runs a script with the database and the environment `npm start` would use.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
const { runWithDatabase } = await import("./lib/running.mjs");
await runWithDatabase(process.argv[2], process.argv.slice(3));
