import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { updateOverruled } from "@/db/queries/notice-moves";
import { findNotice, listVersions } from "@/db/queries/notices";
import { publishedNotice, publishedVersions } from "@/db/queries/published-notice";
import { assignments, events, notices } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { refusal, type Step } from "@/domain/flow";
import { type NoticeFacts, type NoticeState, noticeFlow, noticeSteps } from "@/domain/notices/states";
import { fromPlain } from "@/domain/rich-text";
import { findingsOf } from "@/server/notices/findings";
import { keepTime } from "@/server/notices/keep-time";
import { asViewer, plantedTownship } from "../support/township";
import { draftOf, take } from "./notices";

const names = [
  "zhou",
  "chen",
  "luo",
  "lin",
  "li",
  "he",
  "wang",
  "sun",
  "qian",
  "zheng",
  "cun",
  "zhao",
] as const;
const who = {} as Record<(typeof names)[number], Viewer>;

beforeAll(async () => {
  await plantedTownship();
  for (const name of names) who[name] = await asViewer(name);
}, 60_000);

const seen = async (viewer: Viewer, id: string) => {
  const notice = await findNotice(viewer, id);
  if (!notice) throw new Error("not seen");
  return notice;
};
const deskOf = async (id: string) => {
  const open = await pool
    .select()
    .from(assignments)
    .where(and(eq(assignments.subjectId, id), isNull(assignments.endedAt)));
  expect(open.length).toBeLessThanOrEqual(1);
  return open[0];
};
const lieson = async (id: string, name: CastName) => (await deskOf(id))?.postId === cast[name].postId;
const toRelease = async (id: string) => {
  await take(who.qian, id, "submit");
  await take(who.sun, id, "passFirst");
  await take(who.he, id, "passSecond");
};
const published = async (draft: Parameters<typeof draftOf>[1] = {}) => {
  const id = await draftOf("qian", draft);
  await toRelease(id);
  await take(who.chen, id, "release");
  return id;
};
const inAnHour = () => new Date(Date.now() + 3_600_000);
const anHourAgo = () => new Date(Date.now() - 3_600_000);
const runClock = () => transaction((tx) => keepTime({ tx, payload: {}, isLastTry: false }));

describe("三审三校 (public.md §6.4, §9A)", () => {
  test("from desk to desk: head of the station, the office, the leader in charge; then on the board", async () => {
    const id = await draftOf();
    await take(who.qian, id, "submit");
    expect(await lieson(id, "sun")).toBe(true);
    await take(who.sun, id, "passFirst");
    expect(await lieson(id, "he")).toBe(true);
    await take(who.he, id, "passSecond");
    expect(await lieson(id, "chen")).toBe(true);
    expect(await publishedNotice(id)).toBeNull();
    await take(who.chen, id, "release");
    expect(await deskOf(id)).toBeUndefined();
    const board = await publishedNotice(id);
    expect(board).toMatchObject({ status: "current", version: 1 });
    expect(board?.number).toMatch(/^\d{4}-\d{4}$/);
    expect(await seen(who.qian, id)).toMatchObject({
      state: "published",
      publishedVersion: 1,
      writerIds: [],
      releasedById: cast.chen.personId,
    });
  });

  test("numbers go on after those of the year and are never given twice", async () => {
    const [first, second] = [await published(), await published()];
    const serial = async (id: string) => Number((await publishedNotice(id))?.number.slice(5));
    expect(await serial(second)).toBe((await serial(first)) + 1);
  });

  /** Who may take which step while it waits where; everybody else and every other moment is refused. */
  test("every step × person × moment is allowed exactly where the lifecycle says so", async () => {
    const id = await draftOf();
    const moments: [NoticeState, (() => Promise<unknown>) | null][] = [
      ["draft", () => take(who.qian, id, "submit")],
      ["firstReview", () => take(who.sun, id, "passFirst")],
      ["secondReview", () => take(who.he, id, "passSecond")],
      ["release", () => take(who.chen, id, "release")],
      ["published", null],
    ];
    const allowed: Record<string, string[]> = {
      draft: ["sun submit", "sun discard", "qian submit", "qian discard"],
      firstReview: ["sun passFirst", "sun sendBackFirst", "sun recall", "qian recall"],
      secondReview: ["he passSecond", "he sendBackSecond", "sun recall", "qian recall"],
      release: ["chen release", "chen sendBackRelease", "sun recall", "qian recall"],
      published: [
        ...["zhou withdraw", "chen withdraw", "luo withdraw", "lin withdraw"],
        ...["sun correct", "qian correct"],
      ],
    };
    for (const [state, next] of moments) {
      const may: string[] = [];
      for (const name of names) {
        const notice = await findNotice(who[name], id);
        for (const step of noticeSteps) {
          const row: Step<NoticeState, NoticeFacts> = noticeFlow[step];
          const isOpen = !!notice && refusal(row, who[name], notice) === null;
          if (isOpen) may.push(`${name} ${step}`);
          else
            await expect(take(who[name], id, step, "理由")).rejects.toThrow(
              /notFound|form.forbidden|notOpenNow/,
            );
        }
      }
      expect(may.sort(), state).toEqual(allowed[state]?.toSorted());
      await next?.();
    }
  }, 90_000);

  test("who wrote does not review, who reviewed does not release – not even on their own desk", async () => {
    const id = await draftOf("sun", { officeId: cast.sun.officeId ?? "" });
    await take(who.sun, id, "submit");
    const first = await deskOf(id);
    expect(first?.postId).not.toBe(cast.sun.postId);
    await pool
      .update(assignments)
      .set({ postId: cast.sun.postId })
      .where(eq(assignments.id, first?.id ?? ""));
    await expect(take(who.sun, id, "passFirst")).rejects.toThrow("form.forbidden");

    const other = await draftOf();
    await pool
      .update(notices)
      .set({ writerIds: [cast.qian.personId, cast.sun.personId] })
      .where(eq(notices.id, other));
    await take(who.qian, other, "submit");
    expect(await lieson(other, "sun")).toBe(false);
  });

  test("the second review goes to somebody else when the office's own people wrote or reviewed", async () => {
    const id = await draftOf("he");
    await take(who.he, id, "submit");
    expect(await lieson(id, "lin")).toBe(true);
    await take(who.lin, id, "passFirst");
    const second = await deskOf(id);
    expect([cast.he.postId, cast.lin.postId]).not.toContain(second?.postId);
    expect(second?.step).toBe("notices.secondReview");
  });

  test("sent back it needs a reason, lies with the author and begins at the first review again", async () => {
    const id = await draftOf();
    await take(who.qian, id, "submit");
    await take(who.sun, id, "passFirst");
    await expect(take(who.he, id, "sendBackSecond")).rejects.toThrow("needsOpinion");
    await take(who.he, id, "sendBackSecond", "请核对日期");
    expect(await deskOf(id)).toMatchObject({ personId: cast.qian.personId, step: "notices.submit" });
    await take(who.qian, id, "submit");
    expect(await lieson(id, "sun")).toBe(true);
    expect(await seen(who.sun, id)).toMatchObject({ firstReviewerId: null, secondReviewerId: null });
  });

  test("what was written on since it was read must be read again; two clicks are one step", async () => {
    const id = await draftOf();
    await take(who.qian, id, "submit");
    await expect(take(who.sun, id, "passFirst", "", 7)).rejects.toThrow("changedMeanwhile");
    const both = await Promise.allSettled([take(who.sun, id, "passFirst"), take(who.sun, id, "passFirst")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("the check before release (public.md §8.2, §8.6)", () => {
  test("a finding stops every review until it is overruled with a reason; secrecy stops it at the start", async () => {
    const id = await draftOf("qian", { text: "有疑问请打电话 13812345678 联系经办人小钱。" });
    await take(who.qian, id, "submit");
    await expect(take(who.sun, id, "passFirst")).rejects.toThrow("noticeDesk.errors.findings");
    const notice = await seen(who.sun, id);
    const [finding] = await findingsOf(notice);
    expect(finding).toMatchObject({ kind: "phone", isOverrulable: true });
    await transaction((tx) => updateOverruled(tx, notice, finding?.key ?? "", "值班手机，对外公开"));
    await take(who.sun, id, "passFirst");
    await take(who.he, id, "passSecond");
    await take(who.chen, id, "release");

    const secret = await draftOf("qian", { text: "机密★5年 关于某项工作的部署安排，请阅后收回。" });
    await expect(take(who.qian, secret, "submit")).rejects.toThrow("noticeDesk.errors.secrecy");
    const marked = await seen(who.qian, secret);
    const [mark] = await findingsOf(marked);
    await transaction((tx) => updateOverruled(tx, marked, mark?.key ?? "", "硬要放行"));
    await expect(take(who.qian, secret, "submit")).rejects.toThrow("noticeDesk.errors.secrecy");
  });

  test("an unfinished draft is not submitted; links inside the portal must lead somewhere", async () => {
    const empty = await draftOf("qian", { text: "太短" });
    await expect(take(who.qian, empty, "submit")).rejects.toThrow("noticeDesk.faults.body");
    const linked = await draftOf();
    const link = (href: string) => ({
      type: "text" as const,
      text: "办事指南",
      marks: [{ type: "link" as const, attrs: { href } }],
    });
    const hrefs = [
      "/services/dibao",
      "/services/nowhere",
      "/notices",
      "https://www.gov.cn/",
      "/no-such-page",
    ];
    const body = {
      type: "doc" as const,
      content: [{ type: "paragraph" as const, content: hrefs.map(link) }],
    };
    await pool.update(notices).set({ body }).where(eq(notices.id, linked));
    const found = await findingsOf(await seen(who.qian, linked));
    expect(found.map(({ quote }) => quote)).toEqual(["/services/nowhere", "/no-such-page"]);
  });
});

describe("the clock", () => {
  test("what is scheduled is published once, by however many runners, with one event and one number", async () => {
    const id = await draftOf("qian", { publishAt: inAnHour() });
    await toRelease(id);
    expect((await deskOf(id))?.dueOn).not.toBeNull();
    await take(who.chen, id, "release");
    expect((await seen(who.qian, id)).state).toBe("scheduled");
    await runClock();
    expect(await publishedNotice(id)).toBeNull();
    await pool.update(notices).set({ publishAt: anHourAgo() }).where(eq(notices.id, id));
    await Promise.all([runClock(), runClock(), runClock()]);
    expect(await publishedNotice(id)).toMatchObject({ status: "current", version: 1 });
    expect(await listVersions(await seen(who.qian, id))).toHaveLength(1);
    const told = await pool
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.what, "notices.publish")));
    expect(told).toHaveLength(1);
    expect(told[0]?.actorId).toBeNull();
  });

  test("held back before its hour it does not go out", async () => {
    const id = await draftOf("qian", { publishAt: inAnHour() });
    await toRelease(id);
    await take(who.chen, id, "release");
    await take(who.lin, id, "holdBack", "会期改了");
    await pool.update(notices).set({ publishAt: anHourAgo() }).where(eq(notices.id, id));
    await runClock();
    expect(await publishedNotice(id)).toBeNull();
    expect(await deskOf(id)).toMatchObject({ personId: cast.qian.personId });
  });

  test("its time over it is off the board, also while a correction is on its way", async () => {
    const at = inAnHour();
    const [one, two] = [
      await published({ expireAt: at }),
      await published({ expireAt: at, category: "posting" }),
    ];
    await take(who.qian, two, "correct");
    for (const table of ["notices", "notice_board"])
      await pool.execute(
        sql`update ${sql.identifier(table)} set expire_at = ${anHourAgo().toISOString()}::timestamptz
          where ${sql.identifier(table === "notices" ? "id" : "notice_id")} in (${one}::uuid, ${two}::uuid)`,
      );
    await Promise.all([runClock(), runClock()]);
    expect(await publishedNotice(one)).toMatchObject({ status: "expired" });
    expect(await publishedNotice(two)).toMatchObject({ status: "expired" });
    expect((await seen(who.qian, one)).state).toBe("expired");
    expect((await seen(who.qian, two)).state).toBe("draft");
    const told = await pool
      .select({ id: events.subjectId })
      .from(events)
      .where(and(eq(events.what, "notices.expire"), eq(events.subjectId, one)));
    expect(told).toHaveLength(1);
  });
});

describe("corrections and withdrawal (public.md §6.4 URL permanence)", () => {
  const corrected = async () => {
    const id = await published();
    await take(who.qian, id, "correct");
    const body = fromPlain("冬季取暖补助从下周二开始发放，请各户留意存折到账情况。");
    await pool
      .update(notices)
      .set({ body, correction: "发放日期改为下周二", writerIds: [cast.qian.personId], version: 2 })
      .where(eq(notices.id, id));
    return id;
  };

  test("readers keep the published version until the correction has passed all three; both stay readable", async () => {
    const id = await corrected();
    await toRelease(id);
    const before = await publishedNotice(id);
    expect(before?.version).toBe(1);
    if (before) expect(JSON.stringify((await publishedVersions(before)).body)).toContain("下周一");
    const stranger = await seen(who.zheng, id);
    expect(JSON.stringify(stranger.body)).toContain("下周一");
    expect(stranger).toMatchObject({ state: "published", isPrivy: false, correction: "" });
    await take(who.chen, id, "release");
    const after = await publishedNotice(id);
    expect(after).toMatchObject({ version: 2, number: before?.number, publishedAt: before?.publishedAt });
    if (after) {
      const text = await publishedVersions(after);
      expect(JSON.stringify(text.body)).toContain("下周二");
      expect(text.corrections.map(({ correction }) => correction)).toEqual(["发放日期改为下周二"]);
    }
    const versions = await listVersions(await seen(who.qian, id));
    expect(versions.map(({ body }) => JSON.stringify(body).includes("下周一"))).toEqual([true, false]);
  });

  test("a correction says what it corrects, and can be dropped: the text is the published one again", async () => {
    const id = await corrected();
    await pool.update(notices).set({ correction: "" }).where(eq(notices.id, id));
    await expect(take(who.qian, id, "submit")).rejects.toThrow("noticeDesk.faults.correction");
    await expect(take(who.qian, id, "discard")).rejects.toThrow("form.forbidden");
    await take(who.qian, id, "dropCorrection");
    const notice = await seen(who.qian, id);
    expect(notice).toMatchObject({ state: "published", version: 3, writerIds: [] });
    expect(JSON.stringify(notice.body)).toContain("下周一");
  });

  test("withdrawn at once, with the reason, from any moment of a correction; what was public is not narrowed", async () => {
    const id = await corrected();
    await pool.update(notices).set({ audience: "staff" }).where(eq(notices.id, id));
    await expect(take(who.qian, id, "submit")).rejects.toThrow("noticeDesk.errors.narrowed");
    await expect(take(who.lin, id, "withdraw")).rejects.toThrow("needsOpinion");
    await expect(take(who.qian, id, "withdraw", "写错了")).rejects.toThrow("form.forbidden");
    await take(who.lin, id, "withdraw", "金额有误");
    expect(await publishedNotice(id)).toMatchObject({ status: "withdrawn", endedReason: "金额有误" });
    expect(await deskOf(id)).toBeUndefined();
    for (const step of noticeSteps)
      await expect(take(who.lin, id, step, "再来"), step).rejects.toThrow(/form.forbidden|notOpenNow/);
  });

  test("a draft does not exist for strangers and villagers; thrown away it never comes back", async () => {
    const id = await draftOf();
    for (const name of ["zheng", "cun", "wang", "chen", "zhao"] as const)
      expect(await findNotice(who[name], id), name).toBeNull();
    await take(who.qian, id, "discard");
    await expect(take(who.qian, id, "submit")).rejects.toThrow("notOpenNow");
  });
});
