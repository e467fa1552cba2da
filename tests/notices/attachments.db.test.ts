import { writeFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { findFile, listFiles } from "@/db/queries/files";
import { findNotice, listVersions } from "@/db/queries/notices";
import { publishedNotice, publishedVersions } from "@/db/queries/published-notice";
import { files, notices } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { fileSubjects } from "@/server/file-subjects";
import { removeAttached } from "@/server/files/remove";
import { incomingPath, keep } from "@/server/files/store";
import { findingsOf } from "@/server/notices/findings";
import { prepare } from "../files/doors";
import { asViewer, plantedTownship } from "../support/township";
import { guest } from "../support/viewers";
import { draftOf, take } from "./notices";

let qian: Viewer;
let sun: Viewer;
let he: Viewer;
let chen: Viewer;
let lin: Viewer;
let zheng: Viewer;
const subject = fileSubjects.attachment;
if (!subject) throw new Error("notices have attachments");

beforeAll(async () => {
  prepare();
  await plantedTownship();
  [qian, sun, he, chen, lin, zheng] = (await Promise.all(
    (["qian", "sun", "he", "chen", "lin", "zheng"] as const).map(asViewer),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];
}, 60_000);

/** The row that the upload door leaves. */
async function attach(noticeId: string, name: string, mediaType = "application/pdf"): Promise<string> {
  const id = newId();
  await pool.insert(files).values({
    ...{ id, name, subjectKind: "notice", subjectId: noticeId, purpose: "attachment" },
    ...{ mediaType, bytes: 1234, sha256: id, uploadedById: cast.qian.personId },
  });
  return id;
}
const publish = async (id: string) => {
  await take(qian, id, "submit");
  await take(sun, id, "passFirst");
  await take(he, id, "passSecond");
  await take(chen, id, "release");
};
const correct = async (id: string) => {
  await take(qian, id, "correct");
  await pool.update(notices).set({ correction: "换了附件" }).where(eq(notices.id, id));
};
const seen = async (viewer: Viewer, id: string) => {
  const notice = await findNotice(viewer, id);
  if (!notice) throw new Error("not seen");
  return notice;
};
const mayRead = async (viewer: Viewer, fileId: string) => {
  const file = await findFile(viewer, fileId);
  return file !== null && (file.isPublic || subject.mayRead(viewer, file));
};
const takeAway = (viewer: Viewer, fileId: string) => transaction((tx) => removeAttached(tx, viewer, fileId));
const working = async (id: string) =>
  (await listFiles(await seen(qian, id), "attachment")).map((file) => file.id);

describe("attachments of notices", () => {
  test("before publication for who sees the draft, then for everybody, after withdrawal for nobody outside", async () => {
    const id = await draftOf("qian", { text: "名单见附件，请各村核对后张贴在公开栏。" });
    await expect(take(qian, id, "submit").then(() => take(sun, id, "passFirst"))).rejects.toThrow("findings");
    await take(qian, id, "recall");
    const file = await attach(id, "名单.pdf");
    expect(await mayRead(qian, file)).toBe(true);
    expect(await mayRead(zheng, file)).toBe(false);
    expect(await mayRead(guest, file)).toBe(false);
    await publish(id);
    expect(await mayRead(guest, file)).toBe(true);
    const board = await publishedNotice(id);
    if (board)
      expect((await publishedVersions(board)).attachments.map(({ name }) => name)).toEqual(["名单.pdf"]);
    await take(lin, id, "withdraw", "名单有误");
    expect(await mayRead(guest, file)).toBe(false);
  });

  test("the check reads what is in them (public.md §8.2)", async () => {
    const id = await draftOf();
    const file = await attach(id, "联系表.txt", "text/plain");
    const path = await incomingPath();
    await writeFile(path, "张某 330199195203077224\n李某 13812345678\n");
    await keep(path, file, "text/plain");
    const found = await findingsOf(await seen(qian, id));
    expect(found.map(({ kind, file }) => [kind, file?.name])).toEqual([
      ["idNumber", "联系表.txt"],
      ["phone", "联系表.txt"],
    ]);
    await take(qian, id, "submit");
    await expect(take(sun, id, "passFirst")).rejects.toThrow("noticeDesk.errors.findings");
  });

  test("only the draft takes files, only from its office, and only as attachments", async () => {
    const id = await draftOf();
    const may = async (viewer: Viewer, purpose = "attachment") =>
      (await subject.mayAttach(viewer, id, purpose)) !== null;
    expect([await may(qian), await may(sun), await may(zheng), await may(guest)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await may(qian, "attachment:former")).toBe(false);
    await take(qian, id, "submit");
    expect([await may(qian), await may(sun)]).toEqual([false, false]);
  });

  test("a correction may leave a file out: readers keep it until then, the first version for good", async () => {
    const id = await draftOf();
    const old = await attach(id, "旧名单.pdf");
    await publish(id);
    await correct(id);
    expect(await takeAway(zheng, old)).toBeNull();
    expect(await takeAway(qian, old)).not.toBeNull();
    const fresh = await attach(id, "新名单.pdf");
    expect(await working(id)).toEqual([fresh]);
    expect([await mayRead(guest, old), await mayRead(guest, fresh)]).toEqual([true, false]);
    await publish(id);
    expect([await mayRead(guest, old), await mayRead(guest, fresh)]).toEqual([true, true]);
    const versions = await listVersions(await seen(qian, id));
    expect(versions.map(({ attachments }) => attachments.map(({ fileId }) => fileId))).toEqual([
      [old],
      [fresh],
    ]);
  });

  test("a dropped correction gives back what was left out and takes away what was added", async () => {
    const id = await draftOf("qian", { audience: "staff" });
    const old = await attach(id, "值班表.pdf");
    await publish(id);
    expect([await mayRead(zheng, old), await mayRead(guest, old)]).toEqual([true, false]);
    await correct(id);
    await takeAway(qian, old);
    const fresh = await attach(id, "新值班表.pdf");
    expect(await mayRead(zheng, old)).toBe(true);
    await take(qian, id, "dropCorrection");
    expect(await working(id)).toEqual([old]);
    expect(await findFile(qian, fresh)).toBeNull();
  });
});
