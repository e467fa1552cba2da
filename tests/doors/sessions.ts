import { createHash, randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { type Audience, audiencesOf, type Duty, duties } from "@/domain/access";

export type Caller = { name: string; cookie: string; audiences: readonly Audience[] };

/**
 * Makes one signed-in caller for each duty (a person with one post carrying just that duty), a villager and a guest,
 * straight in the database: these tests are about doors, not about signing in.
 */
export async function everyCaller(databaseUrl = process.env.DATABASE_URL ?? ""): Promise<Caller[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [office] = await sql`select id from offices order by sort limit 1`;
    const [village] = await sql`select id from villages order by sort limit 1`;
    const callers: Caller[] = [{ name: "guest", cookie: "", audiences: ["guest"] }];
    const enter = async (name: string, kind: "staff" | "villager", duty?: Duty) => {
      const [personId, accountId, postId] = [randomUUID(), randomUUID(), randomUUID()];
      const token = randomBytes(32).toString("base64url");
      await sql.begin(async (tx) => {
        await tx`insert into people (id, name) values (${personId}, ${`试门 ${name}`})`;
        await tx`insert into accounts (id, person_id, kind) values (${accountId}, ${personId}, ${kind})`;
        if (duty) {
          await tx`insert into posts (id, name, office_id, village_id, duties) values
            (${postId}, ${`试门岗 ${duty}`}, ${office?.id ?? null}, ${duty === "villageClerk" ? (village?.id ?? null) : null}, ${[duty]})`;
          await tx`insert into post_holders (id, post_id, person_id, from_on) values
            (${randomUUID()}, ${postId}, ${personId}, '2020-01-01')`;
        }
        await tx`insert into sessions (id, public_id, account_id, expires_at) values
          (${createHash("sha256").update(token).digest("hex")}, ${randomUUID()}, ${accountId}, now() + interval '1 day')`;
      });
      const posts = duty
        ? [{ postId, name: duty, officeId: null, villageId: null, duties: [duty], actingFor: null }]
        : [];
      callers.push({
        name,
        cookie: `authjs.session-token=${token}`,
        audiences: kind === "villager" ? ["villager"] : audiencesOf("staff", posts),
      });
    };
    await enter("villager", "villager");
    for (const duty of duties) await enter(duty, "staff", duty);
    return callers;
  } finally {
    await sql.end();
  }
}
