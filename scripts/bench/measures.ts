import { randomUUID } from "node:crypto";
import { floorPath, type QueryFloor } from "./floors";
import type { Order, Server } from "./programs";
import { get, hiddenFields, host, postForm } from "./requests";
import type { Site } from "./sites";

export type Kind = "floor" | "kept" | "rendered" | "search" | "write";

/** Something that is measured again in each round. */
export type Measure = {
  key: string;
  title: string;
  kind: Kind;
  rows: number;
  server: Server;
  /** The key of the measure it is compared with. */
  floor?: string;
  expected: number;
  order: (round: number) => Omit<Order, "forMs">;
};

const manyReaders = 16;
const someReaders = 4;
const oneReader = 1;

/** Search words: pieces that many notices hold, that few hold, more than two characters, and none at all. */
const words = { common: "通知", rare: "水库", long: "医保缴费", none: "鲲鹏扶摇" } as const;
const wordTitles = {
  common: "two characters, many matches",
  rare: "two characters, few matches",
  long: "four characters",
  none: "no match",
};

export const keptPaths = ({ scene }: Site) => ({ list: "/notices", notice: `/notices/${scene.noticeId}` });

function reading(site: Site, server: Server, path: string, connections: number, cookie?: string) {
  const requests = [get(server.port, path, cookie)];
  return {
    rows: site.rows,
    server,
    expected: 200,
    order: () => ({ port: server.port, requests, connections }),
  };
}

function floors(site: Site, floor: Server): Measure[] {
  const titles = { list: "notice list", notice: "notice page" };
  const bytes = Object.entries(titles).map(([what, title]) => ({
    key: `bytes/${what}`,
    title: `node:http, the same bytes as the ${title}`,
    ...reading(site, floor, floorPath(site, `bytes/${what}`), manyReaders),
  }));
  const names: QueryFloor[] = ["list", "notice", "desk", "applications", "write"];
  const rows = names.map((what) => ({
    key: `rows/${what}`,
    title: what === "write" ? "node:http and one insert" : `node:http and one query, the rows of the ${what}`,
    ...reading(site, floor, floorPath(site, `rows/${what}`), someReaders),
  }));
  return [...bytes, ...rows].map((each) => ({ ...each, kind: "floor" as const }));
}

function publicPages(site: Site): Measure[] {
  const { portal, nextAlone } = site;
  const kept = Object.entries(keptPaths(site)).map(([what, path]) => ({
    key: `kept/${what}`,
    kind: "kept" as const,
    title: `notice ${what === "list" ? "list" : "page"}, from memory`,
    floor: `bytes/${what}`,
    ...reading(site, portal, path, manyReaders),
  }));
  const rendered = Object.entries(keptPaths(site)).map(([what, path]) => ({
    key: `rendered/${what}`,
    kind: "rendered" as const,
    title: `notice ${what === "list" ? "list" : "page"}, rendered`,
    floor: `rows/${what}`,
    ...reading(site, nextAlone, path, someReaders),
  }));
  const searches = Object.entries(words).map(([what, text]) => ({
    key: `search/${what}`,
    kind: "search" as const,
    title: `search, ${wordTitles[what as keyof typeof words]}`,
    floor: "rows/list",
    ...reading(site, nextAlone, `/search?q=${encodeURIComponent(text)}`, oneReader),
  }));
  return [...kept, ...rendered, ...searches];
}

function staffPages(site: Site): Measure[] {
  const { portal, scene } = site;
  const pages = [
    { key: "rendered/desk", title: "desk", path: "/office", floor: "rows/desk" },
    {
      key: "rendered/applications",
      title: "list of applications",
      path: "/office/applications",
      floor: "rows/applications",
    },
  ].map(({ path, ...rest }) => ({
    ...rest,
    kind: "rendered" as const,
    ...reading(site, portal, path, someReaders, scene.staffCookie),
  }));
  const search = Object.entries(words).map(([what, text]) => ({
    key: `staffSearch/${what}`,
    kind: "search" as const,
    title: `staff search, ${wordTitles[what as keyof typeof words]}`,
    floor: "rows/list",
    ...reading(site, portal, `/office/search?q=${encodeURIComponent(text)}`, oneReader, scene.staffCookie),
  }));
  return [...pages, ...search];
}

/** The last of the three screens: check and send. Each draft is sent once, with the fields its own screen would hold. */
async function handingIn(site: Site, perRound: number): Promise<Measure> {
  const { portal, scene } = site;
  const pathOf = (id: string) => `/my/applications/${id}/check`;
  const screen = await fetch(`http://${host}:${portal.port}${pathOf(scene.drafts[0]?.id ?? "")}`, {
    headers: { cookie: scene.villagerCookie },
  });
  const fields = hiddenFields(await screen.text(), 'name="isTrue[]"').filter(
    ([name]) => !["id", "version", "once"].includes(name),
  );
  if (!fields.some(([name]) => name.startsWith("$ACTION")))
    throw new Error(`the screen for sending an application has no form (${screen.status} ${screen.url})`);
  const order = (round: number) => ({
    port: portal.port,
    connections: someReaders,
    once: true,
    requests: scene.drafts.slice(round * perRound, (round + 1) * perRound).map(({ id, version }) =>
      postForm(portal.port, pathOf(id), scene.villagerCookie, [
        ...fields,
        ...([
          ["id", id],
          ["version", String(version)],
          ["once", randomUUID()],
          ["isTrue[]", "yes"],
        ] as const),
      ]),
    ),
  });
  const about = {
    key: "write/handIn",
    title: "application sent",
    kind: "write",
    floor: "rows/write",
  } as const;
  return { ...about, rows: site.rows, server: portal, expected: 303, order };
}

export async function measuresOf(site: Site, floor: Server, perRound: number): Promise<Measure[]> {
  const reads = [...floors(site, floor), ...publicPages(site), ...staffPages(site)];
  return [...reads, await handingIn(site, perRound)];
}
