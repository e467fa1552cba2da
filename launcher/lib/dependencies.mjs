import fs from "node:fs";
import { npm } from "./children.mjs";
import { inRoot } from "./paths.mjs";
import { saying } from "./say.mjs";

const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** npm's own record of what lies in node_modules (written last) agrees with the lock file. */
function installed() {
  const record = inRoot("node_modules/.package-lock.json");
  if (!fs.existsSync(record)) return false;
  const present = readJson(record).packages;
  return Object.entries(readJson(inRoot("package-lock.json")).packages).every(
    ([name, wanted]) => name === "" || wanted.optional || present[name]?.version === wanted.version,
  );
}

/** Installs packages when there are none or when the lock file asks for others. */
export async function ensureDependencies() {
  if (installed()) return;
  const arguments_ = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env, NODE_ENV: "development" };
  await saying("安装依赖（第一次约需一两分钟）", "installing packages (npm ci)", () =>
    npm("npm-ci", arguments_, { env }),
  );
}
