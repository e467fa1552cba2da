import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** What this installation keeps: database cluster, secrets, uploaded files, logs. Never in git. */
export const dataDir = process.env.DATA_DIR ? path.resolve(process.env.DATA_DIR) : path.join(root, ".data");

export const inRoot = (...parts) => path.join(root, ...parts);
export const inData = (...parts) => path.join(dataDir, ...parts);

/** The command-line entry of an installed package, run with this very Node (no shell, no npx). */
export const bin = {
  next: inRoot("node_modules/next/dist/bin/next"),
  vitest: inRoot("node_modules/vitest/vitest.mjs"),
  playwright: inRoot("node_modules/@playwright/test/cli.js"),
  biome: inRoot("node_modules/@biomejs/biome/bin/biome"),
  tsc: inRoot("node_modules/typescript/bin/tsc"),
};
