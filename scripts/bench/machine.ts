import os from "node:os";
import { withDatabase } from "../../launcher/lib/database.mjs";

/** Where and when: without it no number means anything. */
export async function machineFacts(databaseUrl: string, rounds: number, roundMs: number): Promise<string[]> {
  const version = await withDatabase(
    databaseUrl,
    async (sql) => (await sql`show server_version`)[0]?.server_version as string,
  );
  const cpus = os.cpus();
  const load = os
    .loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
  return [
    `measured on ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `${cpus.length} cores (${cpus[0]?.model.trim() || "unknown"}), ${Math.round(os.totalmem() / 2 ** 30)} GB memory, ${os.platform()} ${os.arch()}`,
    `Node.js ${process.versions.node}, PostgreSQL ${version}, with its standard settings`,
    `${rounds} rounds of ${roundMs / 1000} s for each measure, all measures in turn; the middle round counts; load of the machine at the end ${load}`,
  ];
}
