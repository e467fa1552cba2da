import type { startFloor } from "./programs";
import { host } from "./requests";
import type { Site } from "./sites";

type Floor = Awaited<ReturnType<typeof startFloor>>;

/** Paths of a floor, by what it is the floor of. */
export const floorPath = (site: Site, what: string) => `/${site.rows}/${what}`;

/** One query each that brings rows of the size the page shows. */
const queries = ({ scene }: Site) => ({
  list: `select notice_id, title, category, summary, village_ids, published_at, changed_at from notice_board
    where status = 'current' order by published_at desc, notice_id desc limit 20`,
  notice: `select b.*, v.body from notice_board b join notice_versions v on v.notice_id = b.notice_id
    and v.version = b.version where b.notice_id = '${scene.noticeId}'`,
  desk: `select a.*, c.title, c.receipt_no, c.applicant_name from assignments a join cases c on c.id = a.subject_id
    where a.post_id = '${scene.staffPostId}' and a.ended_at is null limit 30`,
  applications: `select id, title, receipt_no, state, applicant_name, submitted_at from cases
    order by submitted_at desc, id limit 20`,
  write: `insert into bench_floor (body) values ('{"title": "one row, committed"}') returning id`,
});
export type QueryFloor = keyof ReturnType<typeof queries>;

/** The page as the front sends it from memory, with its headers, for plain node:http to send. */
async function keptPage(port: number, path: string) {
  const { request } = await import("node:http");
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  return new Promise<{ headers: string[]; body: string }>((resolve, reject) => {
    const asked = request({ host, port, path, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      // Node sets these by itself in both.
      const own = /^(date|connection|keep-alive|transfer-encoding)$/i;
      const pairs = response.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 && !own.test(name) ? [name, all[at + 1] ?? ""] : [],
      );
      resolve({ headers: pairs, body: Buffer.concat(parts).toString("base64") });
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** Hands the floors of a site to the floor server; the kept pages must have been asked for once before. */
export async function giveFloors(floor: Floor, site: Site, kept: Record<string, string>): Promise<void> {
  for (const [what, path] of Object.entries(kept)) {
    await keptPage(site.portal.port, path);
    await floor.give({ path: floorPath(site, what), page: await keptPage(site.portal.port, path) });
  }
  for (const [what, text] of Object.entries(queries(site)))
    await floor.give({ path: floorPath(site, `rows/${what}`), query: { url: site.databaseUrl, text } });
}
