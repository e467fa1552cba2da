/// <reference types="vite/client" />
import { expect, test } from "vitest";

/** Who may import whom. This table is the drawing in the README, checked. */
const mayImport: Record<string, string[]> = {
  domain: ["@/domain/", "zod"],
  db: ["@/db/", "@/domain/", "drizzle", "postgres", "server-only", "node:", "pinyin-pro", "chinese-days"],
  components: [
    "@/components/",
    "@/domain/",
    "react",
    "next/link",
    "next/navigation",
    "@tiptap/",
    "lucide-static",
  ],
  server: [
    "@/launcher/config.mjs",
    "@/server/",
    "@/db/",
    "@/domain/",
    "@/messages",
    "next",
    "react",
    "zod",
    "server-only",
    "node:",
    "use-intl",
  ],
  app: [
    "@/app/",
    "@/server/",
    "@/components/",
    "@/db/queries/",
    "@/domain/",
    "@/messages",
    "react",
    "next",
    "zod",
    "node:",
  ],
};
/** Outside the portal's own code `server/` may use any package: it is where the world is reached. */
const serverPackages = /^[@a-z]/;

const glob = import.meta.glob<string>("../{app,components,db,domain,server}/**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const sources = Object.entries(glob)
  .map(([path, text]) => ({ path: path.slice(3), text }))
  .filter(({ path }) => !path.startsWith("db/seed/"));
const where = (place: RegExp) => sources.filter(({ path }) => place.test(path));
const breaking = (place: RegExp, broken: (text: string) => boolean) =>
  where(place).flatMap(({ path, text }) => (broken(text) ? [path] : []));

test("there is something to check", () => {
  expect(sources.length).toBeGreaterThan(50);
});

test.each(Object.keys(mayImport))("%s/ imports only what it may", (folder) => {
  const wrong = where(RegExp(`^${folder}/`)).flatMap(({ path, text }) =>
    [...text.matchAll(/from "([^"]+)"/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^\.\.?\//.test(target) && !mayImport[folder]?.some((ok) => target.startsWith(ok)))
      .filter((target) => !(folder === "server" && serverPackages.test(target) && !target.startsWith("@/")))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("relative imports stay inside their folder", () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/from "(\.\.?\/[^"]+)"/g)].flatMap(([, target = ""]) => {
      const steps = target.split("/").filter((step) => step === "..").length;
      return steps >= path.split("/").length - 1 ? [`${path} imports ${target}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test("every page is made by page() or publicPage()", () => {
  const loose = (text: string) => !/^export default (page|publicPage)(<[^(]*>)?\(/m.test(text);
  expect(breaking(/^app\/(.*\/)?page\.tsx$/, loose)).toEqual([]);
});

test("every action is made by action()", () => {
  const loose = (text: string) => /^export (?!const \w+ = action\(|type )/m.test(text);
  expect(breaking(/\/actions\.ts$/, loose)).toEqual([]);
  expect(breaking(/(?<!\/actions)\.tsx?$/, (text) => /^\s*["']use server["']/m.test(text))).toEqual([]);
});

test("every route handler is made by upload(), download() or feed()", () => {
  const loose = (text: string) =>
    /^export (?!const (GET|POST|HEAD) = (upload|download|feed)(<[^(]*>)?\(|type )/m.test(text);
  expect(breaking(/^app\/(?!api\/auth).*\/route\.ts$/, loose)).toEqual([]);
});

/** Queries that must work before there is a viewer, each with its reason beside it in the code. */
const beforeAViewer = /^db\/queries\/(sessions|sign-in|settings|submissions|held-forms)\.ts$/;

test("every query asks for a viewer, a shown row or a tx, or reads only what is published", () => {
  const heads = where(/^db\/queries\/(?!.*jobs)/)
    .filter(({ path }) => !beforeAViewer.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*([^),]*)/gm)].map(
        ([, name = "", first = ""]) => ({ path, name, first: first.trim() }),
      ),
    );
  const unguarded = heads.filter(
    ({ name, first }) => !/^published[A-Z]/.test(name) && !/^\w+: (Viewer|Shown<|Tx)/.test(first),
  );
  const pure = unguarded.filter(({ name }) => !["eventText"].includes(name));
  expect(pure.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

test("viewers are issued in one place, rows are shown in one folder, transactions opened by the doors", () => {
  expect(breaking(/./, (text) => /\bas (unknown as )?Viewer\b/.test(text))).toEqual(["server/viewer.ts"]);
  expect(breaking(/^(?!db\/)/, (text) => /\bshown\(/.test(text))).toEqual([]);
  expect(breaking(/^app\//, (text) => /\btransaction\(/.test(text))).toEqual([]);
  expect(
    breaking(/^(app|components)\//, (text) =>
      /from "(drizzle|next-auth|@\/db\/(schema|client|pool))/.test(text),
    ),
  ).toEqual([]);
});

test("no styles or scripts in line: the content security policy forbids them", () => {
  expect(breaking(/\.tsx$/, (text) => /\bstyle=\{|dangerouslySetInnerHTML/.test(text))).toEqual([]);
});

test("files are small: median ≤ 60 lines, nine in ten ≤ 150, none over 250", () => {
  const lengths = sources.map(({ text }) => text.split("\n").length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150);
  expect(breaking(/./, (text) => text.split("\n").length > 250)).toEqual([]);
});

test("names that say nothing are not used", () => {
  expect(
    sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|manager|.*-service)(\.|\/)/.test(path)),
  ).toEqual([]);
});
