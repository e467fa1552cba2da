import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";

function addTree(hash, relative) {
  const full = inRoot(relative);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const entry of fs.readdirSync(full).sort()) addTree(hash, path.join(relative, entry));
    return;
  }
  hash.update(`${relative}\0${stat.size}\0`).update(fs.readFileSync(full));
}

/** A digest of these files and folders and of what else decides the result. */
export function digestOf(paths, ...also) {
  const hash = createHash("sha256");
  for (const relative of paths) addTree(hash, relative);
  for (const text of [process.version, process.platform, process.arch, ...also]) hash.update(`\0${text}`);
  return hash.digest("hex");
}

export function readStamp(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
