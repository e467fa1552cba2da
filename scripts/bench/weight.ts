import { host } from "./requests";
import type { Site } from "./sites";

export type Weight = { page: string; script: number; all: number; fonts: number };

/** Bytes that travel for one address, compressed as a current browser takes it. */
async function transferred(port: number, path: string, cookie?: string) {
  const { request } = await import("node:http");
  const headers = { "accept-encoding": "gzip, deflate, br, zstd", ...(cookie && { cookie }) };
  return new Promise<number>((resolve, reject) => {
    const asked = request({ host, port, path, headers }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.once("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** Everything of ours a page names, wherever it stands: in tags or in what Next's client reads. */
export function filesNamed(html: string): string[] {
  const own = html.match(/(?:\/_next\/)?static\/[\w./~@%-]+?\.(?:js|css|woff2?)/g) ?? [];
  const pictures = [...html.matchAll(/<(?:img|script)[^>]*\ssrc="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  const paths = own.map((path) => (path.startsWith("/") ? path : `/_next/${path}`));
  return [...new Set([...paths, ...pictures])];
}

async function weigh(port: number, path: string, cookie?: string): Promise<Weight> {
  const text = async (from: string) =>
    (await fetch(`http://${host}:${port}${from}`, { headers: cookie ? { cookie } : {} })).text();
  const html = await text(path);
  const files = filesNamed(html);
  const weight = { page: path, script: 0, all: await transferred(port, path, cookie), fonts: 0 };
  for (const file of files) {
    const bytes = await transferred(port, file, cookie);
    weight.all += bytes;
    if (file.split("?")[0]?.endsWith(".js")) weight.script += bytes;
    if (/\.woff2?$/.test(file) || (file.endsWith(".css") && /@font-face/.test(await text(file))))
      weight.fonts++;
  }
  return weight;
}

const publicPaths = ({ scene }: Site) => [
  "/",
  "/notices",
  `/notices/${scene.noticeId}`,
  "/search?q=%E9%80%9A%E7%9F%A5",
  "/services",
  "/calculator",
];
const staffPaths = ["/office", "/office/applications", "/office/portfolios", "/office/services/new"];

const heaviest = (weights: readonly Weight[], what: "script" | "all") =>
  weights.reduce((most, weight) => (weight[what] > most[what] ? weight : most));

/** The heaviest pages. `care` pages bring the most: they can be read aloud. */
export async function weighPages(site: Site) {
  const { port } = site.portal;
  const open: Weight[] = [];
  for (const path of publicPaths(site)) open.push(await weigh(port, path), await weigh(port, path, "care=1"));
  const staff: Weight[] = [];
  for (const path of staffPaths) staff.push(await weigh(port, path, site.scene.staffCookie));
  return {
    publicScript: heaviest(open, "script"),
    publicAll: heaviest(open, "all"),
    staffScript: heaviest(staff, "script"),
    fonts: [...open, ...staff].reduce((sum, { fonts }) => sum + fonts, 0),
  };
}
