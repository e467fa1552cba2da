import { createHash, randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";

/** A signed-in cookie for people of the demo township, by name, straight in the database. */
export async function cookiesOf(names: readonly string[], databaseUrl = process.env.DATABASE_URL ?? "") {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const cookies = new Map<string, string>();
    for (const name of names) {
      const [account] =
        await sql`select a.id from accounts a join people p on p.id = a.person_id where p.name = ${name}`;
      if (!account) throw new Error(`nobody with an account is called ${name}`);
      const token = randomBytes(32).toString("base64url");
      await sql`insert into sessions (id, public_id, account_id, expires_at) values
        (${createHash("sha256").update(token).digest("hex")}, ${randomUUID()}, ${account.id}, now() + interval '1 day')`;
      cookies.set(name, `authjs.session-token=${token}`);
    }
    return cookies;
  } finally {
    await sql.end();
  }
}
