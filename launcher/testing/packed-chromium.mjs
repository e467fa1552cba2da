import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { Fault } from "../lib/fault.mjs";
import { inData, inRoot } from "../lib/paths.mjs";

const packed = inRoot("node_modules/@sparticuz/chromium/bin");
const folder = inData("chromium");

const unpack = (name, target, mode) =>
  pipeline(
    fs.createReadStream(path.join(packed, name)),
    createBrotliDecompress(),
    fs.createWriteStream(target, { mode }),
  );

async function unpackLibraries(name) {
  const archive = path.join(folder, `${name}.tar`);
  await unpack(`${name}.tar.br`, archive, 0o644);
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  const { status } = spawnSync("tar", ["-xf", archive, "-C", path.join(folder, name)]);
  fs.rmSync(archive);
  if (status !== 0) throw new Fault("解压浏览器没有成功。", "The packed Chromium could not be unpacked.");
}

/** The Chromium inside the npm package @sparticuz/chromium (Linux x64), with the libraries a bare system lacks. */
export async function packedChromium() {
  const program = path.join(folder, "chromium");
  if (!fs.existsSync(program)) {
    fs.mkdirSync(folder, { recursive: true });
    for (const name of ["al2023", "swiftshader"]) await unpackLibraries(name);
    await unpack("chromium.br", `${program}.new`, 0o755);
    fs.renameSync(`${program}.new`, program);
  }
  const bare = spawnSync(program, ["--no-sandbox", "--version"]).status !== 0;
  return { CHROMIUM_PATH: program, ...(bare && { LD_LIBRARY_PATH: path.join(folder, "al2023/lib") }) };
}
