// Fills an empty database with the invented township: `npm run seed [-- --first] [-- --scale N]`.
import { mkdir, writeFile } from "node:fs/promises";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { people } from "@/db/schema";
import { demoAccounts } from "@/db/seed/cast";
import { plantTownship } from "@/db/seed/township";

const isFirst = process.argv.includes("--first");
const startedAt = performance.now();
const say = (zh: string, en: string) =>
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${zh} · ${en}`);

async function writeAccounts(): Promise<void> {
  const folder = process.env.DATA_DIR ?? ".data";
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/demo-accounts.json`, `${JSON.stringify(demoAccounts, null, 2)}\n`);
}

async function seed(): Promise<void> {
  const isFilled = await transaction(async (tx) => (await tx.select().from(people).limit(1)).length > 0);
  if (isFilled) {
    if (!isFirst) say("数据库里已有数据，没有改动", "the database is not empty, nothing was changed");
    return;
  }
  await transaction((tx) => plantTownship(tx, say));
  await writeAccounts();
  say("演示数据已写入", "the demo township is there");
}

await seed().finally(() => sqlClient.end());
