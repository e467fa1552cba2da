import postgres from "postgres";

const channel = "public_changed";
const heartbeat = 2_000;
const patience = 2_000;
const longestPause = 2_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const late = () => pause(patience).then(() => Promise.reject(new Error("late")));

/**
 * Hears of every public change in the database and keeps the memory honest: dropped at each change, closed whenever we
 * could miss one. A connection of our own, because a pool would quietly reconnect and lose what came between.
 * @param {string} databaseUrl
 * @param {import("./memory.mjs").PageMemory} memory
 */
export function hearChanges(databaseUrl, memory) {
  let stopped = false;
  let current;

  /** Listens until the connection is lost or no longer answers. */
  async function listen() {
    let lost;
    const end = new Promise((resolve) => (lost = resolve));
    const sql = postgres(databaseUrl, {
      ...{ max: 1, idle_timeout: null, max_lifetime: null, connect_timeout: 3, fetch_types: false },
      onnotice: () => {},
      onnotify: () => memory.drop(),
      onclose: () => {
        memory.close();
        lost();
      },
    });
    current = sql;
    try {
      await Promise.race([sql.unsafe(`listen ${channel}`), late()]);
      memory.open();
      const beat = setInterval(() => {
        Promise.race([sql`select 1`, late()]).catch(() => {
          memory.close();
          lost();
        });
      }, heartbeat);
      await end;
      clearInterval(beat);
    } finally {
      memory.close();
      await sql.end({ timeout: 0 }).catch(() => {});
    }
  }

  async function keepListening() {
    for (let wait = 50; !stopped; wait = Math.min(wait * 2, longestPause)) {
      const since = Date.now();
      await listen().catch(() => {});
      if (Date.now() - since > 10_000) wait = 50;
      if (!stopped) await pause(wait);
    }
  }
  void keepListening();

  return {
    async stop() {
      stopped = true;
      await current?.end({ timeout: 0 }).catch(() => {});
    },
  };
}
