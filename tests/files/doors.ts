import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { people, posts } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { allKinds } from "@/domain/files/kinds";
import type { FileSubjects } from "@/server/file-subjects";
import { staff, villager } from "../support/viewers";

/** What the configuration wants; files lie in a folder of this test run. */
export function prepare(more: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "township-files-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  Object.assign(process.env, {
    PUBLIC_URL: "http://hub.test",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.DATA_KEY,
    FILES_DIR: folder,
    ...more,
  });
  return folder;
}

/** Everything that lies under the folder. */
export const lying = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile());

export const zhao = villager("zhao");
export const other = villager("other");
export const wang = staff("wang", ["windowClerk"]);

export async function plantPeople(): Promise<void> {
  for (const { personId, name } of [zhao, other, wang])
    await pool.insert(people).values({ id: personId as string, name });
  const [post] = wang.posts;
  await pool.insert(posts).values({ id: post?.postId, name: "综合窗口", duties: ["windowClerk"] });
}

/** A matter of Zhao's: she and the staff attach and read, nobody else. */
export const matter = newId();
const mayTouch = (viewer: Viewer, id: string) =>
  id === matter && (viewer.kind === "staff" || viewer.personId === zhao.personId);

export const subjects: FileSubjects = {
  proof: {
    subjectKind: "case",
    permission: "applications.handIn",
    accept: allKinds,
    most: 40,
    isPersonal: true,
    mayAttach: async (viewer, id) => (mayTouch(viewer, id) ? {} : null),
    mayRead: async (viewer, { subjectId }) => mayTouch(viewer, subjectId ?? ""),
  },
  single: {
    subjectKind: "case",
    permission: "applications.handIn",
    accept: ["txt"],
    most: 1,
    megabytes: 1,
    mayAttach: async (viewer, id) => (mayTouch(viewer, id) ? {} : null),
    mayRead: async () => false,
  },
};

type Form = { purpose?: string; subject?: string; once?: string; back?: string };

/** An upload as a browser sends it. */
export function form(
  name: string,
  content: Buffer | string,
  fields: Form = {},
  headers: object = {},
): Request {
  const boundary = "----test";
  const all = { purpose: "proof:idCard", subject: matter, once: newId(), back: "/my?a=1", ...fields };
  const texts = Object.entries(all).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.concat([
    Buffer.from(
      `${texts.join("")}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`,
    ),
    Buffer.from(content as string),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return post(body, boundary, headers);
}

export const post = (body: BodyInit, boundary = "----test", headers: object = {}): Request =>
  new Request("http://hub.test/files", {
    method: "POST",
    body,
    duplex: "half",
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      accept: "application/json",
      "sec-fetch-site": "same-origin",
      ...headers,
    },
  } as RequestInit);
