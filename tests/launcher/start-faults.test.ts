import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folders: string[] = [];
let DATA_DIR = "";

beforeEach(() => {
  DATA_DIR = mkdtempSync(path.join(tmpdir(), "township-start-"));
  folders.push(DATA_DIR);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const { PATH = "", HOME = "" } = process.env;
    const clean = { PATH, HOME, NODE_ENV: "test", PORT: "4199", DATA_DIR } as const;
    const child = spawn(process.execPath, ["launcher/start.mjs"], { cwd: root, env: { ...clean, ...env } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
    child.on("exit", (code) => resolve({ code, said }));
  });
}

const key = Buffer.alloc(32, 5).toString("base64");
const secrets = {
  AUTH_SECRET: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  DATA_KEY: key,
  AUDIT_KEY: key,
};
const deadDatabase = "postgres://portal:not-to-be-shown@127.0.0.1:1/township";

/** A sentence in each language, no stack, no secret. */
function expectPlain(said: string, zh: RegExp) {
  expect(said).toMatch(zh);
  expect(said).toMatch(/^[A-Z][\x20-\x7e]+\.$/m);
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toContain("not-to-be-shown");
}

test("a database that does not answer", async () => {
  const { code, said } = await start({ ...secrets, DATABASE_URL: deadDatabase });
  expect(code).toBe(5);
  expectPlain(said, /连不上数据库 127\.0\.0\.1:1\/township/);
});

test("a database of one's own without secrets", async () => {
  const { code, said } = await start({ DATABASE_URL: deadDatabase, AUTH_SECRET: key });
  expect(code).toBe(6);
  expect(said).toContain("缺少 DATA_KEY");
  expect(said).not.toContain("缺少 AUTH_SECRET");
});

test("a port in use", async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start({ PORT: String(port) });
  other.close();
  expect(code).toBe(3);
  expectPlain(said, new RegExp(`端口 ${port} 已被`));
});

test("a second start in the same folder; one who died without letting go does not count", async () => {
  writeFileSync(path.join(DATA_DIR, "start.lock"), "999999999 1");
  expect((await start({ ...secrets, DATABASE_URL: deadDatabase })).code).toBe(5);
  const holder = spawn(
    process.execPath,
    [
      "-e",
      `import("./launcher/lib/lock.mjs").then(({ lockStart }) => { lockStart(); console.log("held"); setTimeout(() => {}, 30000) })`,
    ],
    { cwd: root, env: { ...process.env, DATA_DIR } },
  );
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  const { code, said } = await start({});
  holder.kill();
  expect(code).toBe(4);
  expectPlain(said, /已经在运行（进程 \d+）/);
});

test("secrets that were damaged are not replaced by new ones", async () => {
  writeFileSync(path.join(DATA_DIR, "secrets.json"), '{"DATA_KEY":"');
  const { code, said } = await start({});
  expect(code).toBe(1);
  expectPlain(said, /密钥文件 .* 已损坏/);
});
