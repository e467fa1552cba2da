// `npm run dev`: the same set-up as `npm start`, then Next's development server.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
const { develop } = await import("./lib/developing.mjs");
await develop();
