import postgres from "postgres";
import { closedPolicy, securityList } from "./headers.mjs";

const fresh = 500;
const patience = 2_000;

const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), patience).unref());

/** Whether the database answers, asked at most twice a second however often the question comes. */
export function createHealth(databaseUrl) {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 2, idle_timeout: 30, onnotice: () => {} });
  let askedAt = 0;
  let asked = Promise.resolve(false);

  function isAlive() {
    if (Date.now() - askedAt < fresh) return asked;
    askedAt = Date.now();
    asked = Promise.race([sql`select 1`, late()]).then(
      () => true,
      () => false,
    );
    return asked;
  }

  return {
    /** @param {import("node:http").ServerResponse} response */
    async answer(response) {
      const alive = await isAlive();
      const body = JSON.stringify({ database: alive ? "up" : "down" });
      response.writeHead(alive ? 200 : 503, [
        ...["content-type", "application/json", "content-length", body.length, "cache-control", "no-store"],
        ...["content-security-policy", closedPolicy, ...securityList],
      ]);
      response.end(body);
    },
    stop: () => sql.end({ timeout: 1 }),
  };
}
