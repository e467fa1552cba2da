import { createHash, randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";

const open = (url = process.env.DATABASE_URL ?? "") => postgres(url, { max: 1, onnotice: () => {} });

async function once<T>(run: (sql: postgres.Sql) => Promise<T>, url?: string): Promise<T> {
  const sql = open(url);
  return run(sql).finally(() => sql.end());
}

/** An employee of one's own with an account and no password yet; returns the token of the link that sets it. */
export async function newEmployee(accountName: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [personId, accountId, postId] = [randomUUID(), randomUUID(), randomUUID()];
  const digest = createHash("sha256").update(token).digest("hex");
  await once((sql) =>
    sql.begin(async (tx) => {
      await tx`insert into people (id, name) values (${personId}, '试用人员')`;
      await tx`insert into accounts (id, person_id, kind, account_name) values (${accountId}, ${personId}, 'staff', ${accountName})`;
      await tx`insert into posts (id, name, office_id, duties)
        select ${postId}, '试用岗', id, '{writer}' from offices order by sort limit 1`;
      await tx`insert into post_holders (id, post_id, person_id, from_on) values (${randomUUID()}, ${postId}, ${personId}, '2020-01-01')`;
      await tx`insert into one_time_secrets (id, purpose, subject, digest, expires_at)
        values (${randomUUID()}, 'setPassword', ${accountId}, ${digest}, now() + interval '1 day')`;
    }),
  );
  return token;
}

/** Makes the sessions of one account look unused for so many seconds. */
export const makeIdle = (login: string, seconds: number) =>
  once(
    (
      sql,
    ) => sql`update sessions s set last_seen_at = now() - make_interval(secs => ${seconds}) from accounts a
      join people p on p.id = a.person_id where a.id = s.account_id and (a.account_name = ${login} or p.name = ${login})`,
  );

export const requireSecondFactor = (url: string) =>
  once(
    (sql) =>
      sql`insert into settings (key, value) values ('isTotpRequired', 'true')
        on conflict (key) do update set value = 'true'`,
    url,
  );
