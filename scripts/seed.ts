// Fills an empty database with the invented township: `npm run seed [-- --first] [-- --scale N | --rows N]`.
import { mkdir, writeFile } from "node:fs/promises";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { people } from "@/db/schema";
import { demoAccounts } from "@/db/seed/cast";
import { scaleTownship } from "@/db/seed/scale";
import { plantTownship } from "@/db/seed/township";
import { incomingPath, keep } from "@/server/files/store";

const isFirst = process.argv.includes("--first");
const numberAfter = (option: string) => {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
};
const times = numberAfter("--scale") ?? 1;
const rows = numberAfter("--rows");
const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
const startedAt = performance.now();
const say = (zh: string, en: string) =>
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${zh} · ${en}`);

async function writeAccounts(): Promise<void> {
  const folder = process.env.DATA_DIR ?? ".data";
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/demo-accounts.json`, `${JSON.stringify(demoAccounts, null, 2)}\n`);
}

/** The way of an upload, without the door: the bytes were made here. */
async function keepBytes(id: string, bytes: Buffer, mediaType: string): Promise<void> {
  const path = await incomingPath();
  await writeFile(path, bytes);
  await keep(path, id, mediaType);
}

const isFilled = () => transaction(async (tx) => (await tx.select().from(people).limit(1)).length > 0);

async function seed(): Promise<void> {
  if (!isWhole(times, 10_000) || !isWhole(rows ?? 1, 1_000_000)) {
    say(
      "--scale 后面应是 1 到 10000 的整数，--rows 后面应是 1 到 1000000 的整数",
      "--scale takes a whole number from 1 to 10000, --rows one from 1 to 1000000",
    );
    process.exitCode = 2;
    return;
  }
  if (await isFilled()) {
    if (!isFirst) {
      say("数据库里已有数据，没有改动", "the database is not empty, nothing was changed");
      process.exitCode = 1;
    }
    return;
  }
  await transaction(async (tx) => {
    await plantTownship(tx, { told: say, keep: keepBytes });
    await scaleTownship(tx, rows ? { rows } : { times }, say);
  });
  await writeAccounts();
  await sqlClient.unsafe("vacuum analyze");
  say("演示数据已写入", "the demo township is there");
}

await seed().finally(() => sqlClient.end());
