import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { insertNotice, listDraftVersions } from "@/db/queries/notice-drafts";
import { findNotice } from "@/db/queries/notices";
import { noticeDrafts, notices } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { NoticeDraft } from "@/domain/notices/input";
import { toPlain } from "@/domain/rich-text";
import { restoreDraft, writeDraft } from "@/server/notices/drafting";
import { asViewer, plantedTownship } from "../support/township";

let qian: Viewer;
let sun: Viewer;
let zheng: Viewer;
let lin: Viewer;

beforeAll(async () => {
  await plantedTownship();
  [qian, sun, zheng, lin] = (await Promise.all((["qian", "sun", "zheng", "lin"] as const).map(asViewer))) as [
    Viewer,
    Viewer,
    Viewer,
    Viewer,
  ];
}, 60_000);

const begun = () =>
  transaction((tx) =>
    insertNotice(
      tx,
      {
        title: "关于临时救助的通知",
        category: "announcement",
        audience: "everyone",
        officeId: cast.qian.officeId ?? "",
      },
      cast.qian.personId,
    ),
  );
const typed = (id: string, version: number, body: string, more: object = {}) =>
  NoticeDraft.parse({
    id,
    version,
    title: "关于临时救助的通知",
    category: "announcement",
    audience: "everyone",
    body,
    ...more,
  });
const write = (viewer: Viewer, draft: NoticeDraft) => transaction((tx) => writeDraft(tx, viewer, draft));
const textOf = async (id: string) => {
  const [row] = await pool.select().from(notices).where(eq(notices.id, id));
  return row && { text: toPlain(row.body), version: row.version, writers: row.writerIds };
};

describe("drafting (public.md §6.4)", () => {
  test("each save raises the version; who wrote is remembered, so that they do not review it", async () => {
    const id = await begun();
    expect((await write(qian, typed(id, 1, "第一段"))).version).toBe(2);
    expect((await write(sun, typed(id, 2, "第一段\n\n第二段"))).version).toBe(3);
    expect(await textOf(id)).toEqual({
      text: "第一段\n第二段",
      version: 3,
      writers: expect.arrayContaining([cast.qian.personId, cast.sun.personId]),
    });
  });

  test("what a colleague wrote over is kept; one's own next line seconds later is not kept twice", async () => {
    const id = await begun();
    await write(qian, typed(id, 1, "钱写的"));
    await write(qian, typed(id, 2, "钱又写的"));
    expect(await pool.$count(noticeDrafts, eq(noticeDrafts.noticeId, id))).toBe(0);
    await write(sun, typed(id, 3, "孙写的"));
    const notice = await findNotice(qian, id);
    const versions = notice ? await listDraftVersions(notice) : [];
    expect(versions.map(({ version, editorName, body }) => [version, editorName, toPlain(body)])).toEqual([
      [3, cast.qian.name, "钱又写的"],
    ]);
  });

  test("an older version is refused with the other text in hand; written over, the other one stays readable", async () => {
    const id = await begun();
    await write(qian, typed(id, 1, "钱写的"));
    const late = typed(id, 1, "孙写的");
    await expect(write(sun, late)).rejects.toMatchObject({
      key: "noticeEditor.conflict",
      args: { name: cast.qian.name },
      given: { theirBody: "钱写的", theirVersion: "2" },
    });
    expect((await textOf(id))?.text).toBe("钱写的");
    await write(sun, { ...late, over: 2 });
    expect((await textOf(id))?.text).toBe("孙写的");
    const notice = await findNotice(sun, id);
    expect((notice ? await listDraftVersions(notice) : []).map(({ body }) => toPlain(body))).toContain(
      "钱写的",
    );
  });

  test("who decides for the other text finds their own among the versions", async () => {
    const id = await begun();
    await write(qian, typed(id, 1, "钱写的"));
    const { version } = await write(sun, typed(id, 1, "孙写的", { take: 2 }));
    expect(await textOf(id)).toMatchObject({ text: "钱写的", version });
    const notice = await findNotice(sun, id);
    const kept = (notice ? await listDraftVersions(notice) : []).map(({ body }) => toPlain(body));
    expect(kept).toEqual(expect.arrayContaining(["孙写的", "钱写的"]));
    // A version that meanwhile is no longer the newest is not taken unseen.
    await expect(write(sun, typed(id, 1, "孙又写的", { take: 2 }))).rejects.toMatchObject({
      key: "noticeEditor.conflict",
    });
  });

  test("of two who save the same version at once one is told; nothing is lost", async () => {
    const id = await begun();
    const both = await Promise.allSettled([
      write(qian, typed(id, 1, "钱写的")),
      write(sun, typed(id, 1, "孙写的")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await textOf(id))?.version).toBe(2);
  });

  test("an earlier version is restored, what stood there is kept", async () => {
    const id = await begun();
    await write(qian, typed(id, 1, "原来的"));
    await write(sun, typed(id, 2, "改过的"));
    await transaction((tx) => restoreDraft(tx, qian, id, 2));
    expect((await textOf(id))?.text).toBe("原来的");
    const notice = await findNotice(qian, id);
    expect((notice ? await listDraftVersions(notice) : []).map(({ body }) => toPlain(body))).toContain(
      "改过的",
    );
  });

  test("another office and the director see no draft; what is submitted is not written any more", async () => {
    const id = await begun();
    await expect(write(zheng, typed(id, 1, "别的科室"))).rejects.toMatchObject({ key: "notOpenNow" });
    await expect(write(lin, typed(id, 1, "主任"))).rejects.toMatchObject({ key: "notOpenNow" });
    await pool.update(notices).set({ state: "firstReview" }).where(eq(notices.id, id));
    await expect(write(qian, typed(id, 1, "太晚了"))).rejects.toMatchObject({ key: "notOpenNow" });
  });
});
