// `npm start`. Written so that even an old Node can read it and say what is missing; the work is in lib/starting.mjs.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
const { start } = await import("./lib/starting.mjs");
await start();
