// Measures the portal against floors in the same run and writes docs/benchmarks.md:
// `npm run bench [-- --quick] [-- --rows 10k,200k] [-- --rounds 7] [-- --out file]`.
import fs from "node:fs";
import path from "node:path";
import { ensureBuild } from "../launcher/lib/build.mjs";
import { say } from "../launcher/lib/say.mjs";
import { forgetLeftovers, startCluster } from "./bench/databases";
import { benchEnvironment } from "./bench/environment";
import { findingsOf, single } from "./bench/findings";
import { giveFloors } from "./bench/floors";
import { machineFacts } from "./bench/machine";
import { keptPaths, measuresOf } from "./bench/measures";
import { type Options, readOptions } from "./bench/options";
import { residentMb } from "./bench/process-time";
import { startFloor, startLoad } from "./bench/programs";
import { intoDocument, reportText } from "./bench/report";
import { runRounds } from "./bench/rounds";
import { countReceipts } from "./bench/scene";
import { postmasterOf, type Site, startSite } from "./bench/sites";
import { weighPages } from "./bench/weight";

const kilobyte = 1024;
const stops: (() => unknown)[] = [];

/** Backwards, so that a database is left before its server ends. */
async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse())
    await Promise.resolve(stop()).catch((error) => console.error(error));
}

/** The largest portal with all of the database server, after everything above was done to it. */
async function singles(site: Site, postmaster: number) {
  const { publicScript, publicAll, staffScript, fonts } = await weighPages(site);
  const megabytes = residentMb([site.portal.pid, postmaster]);
  const kb = (bytes: number) => bytes / kilobyte;
  return [
    single(`JavaScript of the heaviest public page (${publicScript.page}), KB`, {
      ...{ text: "≤ 15 KB", value: kb(publicScript.script), most: 15 },
    }),
    single(`all of the heaviest public page (${publicAll.page}), KB`, {
      ...{ text: "≤ 50 KB", value: kb(publicAll.all), most: 50 },
    }),
    single(`JavaScript of the heaviest staff page (${staffScript.page}), KB`, {
      ...{ text: "≤ 200 KB", value: kb(staffScript.script), most: 200 },
    }),
    single("web fonts", { text: "none", value: fonts, most: 0 }),
    single("portal and database server, resident, MB", { text: "≤ 500 MB", value: megabytes, most: 500 }),
  ];
}

/** What was acknowledged must be in the database. */
async function proveReceipts(site: Site, sent: number): Promise<void> {
  const kept = await countReceipts(site.databaseUrl, site.scene);
  if (kept !== sent) throw new Error(`${sent} applications were acknowledged, ${kept} are in the database`);
}

async function measure({ rows, rounds, roundMs, quick }: Options) {
  const env = benchEnvironment();
  await ensureBuild(env);
  const cluster = await startCluster();
  stops.push(cluster.stop);
  await forgetLeftovers(cluster);
  const perRound = quick ? 4 : 40;
  const drafts = perRound * (rounds + 1);
  const floor = await startFloor(env);
  stops.push(floor.stop);
  const sites: Site[] = [];
  for (const size of rows) {
    const site = await startSite(cluster, size, drafts, env);
    stops.push(site.stop);
    sites.push(site);
    await giveFloors(floor, site, {
      "bytes/list": keptPaths(site).list,
      "bytes/notice": keptPaths(site).notice,
    });
  }
  const measures = (await Promise.all(sites.map((site) => measuresOf(site, floor, perRound)))).flat();
  const load = startLoad(env);
  stops.push(load.stop);
  const postmaster = await postmasterOf(cluster.url);
  const samples = await runRounds(load, measures, { rounds, roundMs, postmaster });
  for (const site of sites) await proveReceipts(site, drafts);
  const largest = sites.at(-1) as Site;
  const findings = [...findingsOf(measures, samples), ...(await singles(largest, postmaster))];
  return reportText(await machineFacts(cluster.url, rounds, roundMs), findings);
}

async function bench(): Promise<void> {
  if (process.platform !== "linux") throw new Error("npm run bench reads /proc, so it runs on Linux only.");
  const options = readOptions(process.argv.slice(2));
  const report = await measure(options);
  console.log(report);
  if (!options.out) return;
  const before = fs.existsSync(options.out) ? fs.readFileSync(options.out, "utf8") : "# Benchmarks\n";
  fs.mkdirSync(path.dirname(options.out), { recursive: true });
  fs.writeFileSync(options.out, intoDocument(before, report));
  say(`已写入 ${options.out}`, `written to ${options.out}`);
}

/** Told to stop there is little time: all at once, and what is left over the next run clears away. */
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () =>
    Promise.allSettled(stops.map((stop) => Promise.resolve(stop()))).then(() => process.exit(130)),
  );
await bench()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(stopAll);
process.exit();
