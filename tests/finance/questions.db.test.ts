import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import {
  findAsset,
  insertAsset,
  listAssetVersions,
  publishedAssets,
  updateAsset,
} from "@/db/queries/finance-assets";
import { findQuestion, listQuestions, publishedQuestions } from "@/db/queries/finance-questions";
import { findReport, listLines } from "@/db/queries/finance-reports";
import { updateVoucherPublicity } from "@/db/queries/finance-vouchers";
import { publishedVouchers } from "@/db/queries/published-finance";
import { assignments, clocks, events, files, outgoingMessages } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import type { AssetWritten } from "@/domain/finance/input";
import { remindDesks } from "@/server/clocks/remind";
import { advanceQuestion } from "@/server/finance/answer";
import { askAboutLine } from "@/server/finance/ask";
import { voucherFiles } from "@/server/finance/file-subject";
import { remindOfAssets } from "@/server/finance/remind-assets";
import { asViewer } from "../support/township";
import { imported, liuxi, opened, plantBooks, take, twoLines } from "./town";

let ye: Viewer;
let cun: Viewer;
let jian: Viewer;
let lin: Viewer;
let zheng: Viewer;
let zhao: Viewer;
let feng: Viewer;
let report: string;
let line: string;

beforeAll(async () => {
  await plantBooks();
  [ye, cun, jian, lin, zheng, zhao, feng] = (await Promise.all(
    (["ye", "cun", "jian", "lin", "zheng", "zhao", "feng"] as const).map(asViewer),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];
  report = await opened("2026-07-01");
  await imported(ye, report, twoLines("04", "100", ["5100", "4779.5"]));
  const seen = await findReport(ye, report);
  line = seen ? ((await listLines(seen, 1))[0]?.key ?? "") : "";
}, 60_000);

const ask = (viewer: Viewer, words: string, key = line) =>
  transaction((tx) => askAboutLine({ tx, viewer, report, line: key, words }));
const newest = async () => (await listQuestions(zhao, 1))[0]?.id ?? "";
const move = (viewer: Viewer, id: string, step: "answer" | "withhold", words: string) =>
  transaction((tx) => advanceQuestion({ tx, viewer, id, step, words }));

describe("a question about a line", () => {
  test("what is not public cannot be asked about", async () => {
    await expect(ask(zhao, "这笔钱去哪里了？")).rejects.toMatchObject({ key: "notFound" });
    await take(ye, report, "submit");
    await take(cun, report, "confirm");
    await take(jian, report, "support", "同意公开");
    await take(cun, report, "publish");
  });

  test("only villagers of that village ask; numbers are refused, known names are masked", async () => {
    await expect(ask(feng, "这笔钱去哪里了？")).rejects.toMatchObject({ key: "finance.errors.otherVillage" });
    await expect(ask(zhao, "打 13812345678 问我")).rejects.toMatchObject({
      key: "finance.errors.private.phone",
    });
    await expect(ask(zhao, "这笔钱去哪里了？", report)).rejects.toMatchObject({ key: "notFound" });
    await ask(zhao, "我是赵秀英，李小明为什么收这笔钱？");
    const [shown] = await publishedQuestions(report);
    expect(shown).toMatchObject({ words: "我是赵*英，李*明为什么收这笔钱？", state: "asked", lineKey: line });
    expect(JSON.stringify(shown)).not.toMatch(/赵秀英|李小明/);
  });

  test("it lies on the clerk's desk with five working days, and no event holds its words", async () => {
    const [mine] = await listQuestions(zhao, 1);
    const [desk] = await pool
      .select()
      .from(assignments)
      .where(eq(assignments.subjectId, mine?.id ?? ""));
    const [clock] = await pool
      .select()
      .from(clocks)
      .where(eq(clocks.subjectId, mine?.id ?? ""));
    expect([desk?.step, desk?.dueOn, clock?.rule, clock?.amount]).toEqual([
      ...["finance.answer", clock?.dueOn, "consult.reply", 5],
    ]);
    expect(desk?.postId).toBe(cun.posts[0]?.postId);
    const told = await pool
      .select()
      .from(events)
      .where(eq(events.subjectId, mine?.id ?? ""));
    expect(JSON.stringify(told)).not.toMatch(/李小明|赵秀英/);
  });

  test("strangers do not see it, the clerk does not see who asked, another's clerk cannot answer", async () => {
    const id = await newest();
    expect(await findQuestion(feng, id)).toBeNull();
    expect(await findQuestion(zheng, id)).toBeNull();
    for (const viewer of [jian, ye, lin, zhao])
      await expect(move(viewer, id, "answer", "按合同付的款")).rejects.toMatchObject({
        key: "form.forbidden",
      });
  });

  test("the answer stands under the line, the asker is told; it is answered once", async () => {
    const id = await newest();
    await expect(move(cun, id, "answer", "打电话 13812345678")).rejects.toMatchObject({ field: "answer" });
    await move(cun, id, "answer", "这是一季度的流转款，按合同支付。");
    await expect(move(cun, id, "answer", "再答一次吧")).rejects.toMatchObject({ key: "notOpenNow" });
    expect((await publishedQuestions(report))[0]).toMatchObject({
      state: "answered",
      answer: "这是一季度的流转款，按合同支付。",
    });
    const told = await pool
      .select()
      .from(outgoingMessages)
      .where(
        and(eq(outgoingMessages.toPersonId, zhao.personId ?? ""), eq(outgoingMessages.channel, "inbox")),
      );
    expect(told.map(({ link }) => link)).toEqual([`/my/questions?asked=${id}`]);
    const [clock] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
    expect(clock?.wasLate).toBe(false);
  });

  test("only the township's office takes a question off the page, with its reason in its place", async () => {
    await ask(zhao, "这里有不该写的话。");
    const id = await newest();
    await expect(move(cun, id, "withhold", "不想回答")).rejects.toMatchObject({ key: "form.forbidden" });
    await move(lin, id, "withhold", "涉及他人隐私");
    const shown = (await publishedQuestions(report)).find((one) => one.id === id);
    expect(shown).toMatchObject({ words: "", state: "withheld", withheldReason: "涉及他人隐私" });
  });

  test("ten questions a day are enough", async () => {
    for (let count = 2; count < 10; count += 1) await ask(zhao, `第${count}个问题，这笔钱怎么算的？`);
    await expect(ask(zhao, "还有一个问题要问")).rejects.toMatchObject({ key: "finance.errors.enoughAsked" });
  });

  test("an unanswered one is reminded of", async () => {
    await pool
      .update(clocks)
      .set({ dueOn: addDays(dayOf(new Date()), -1) })
      .where(eq(clocks.rule, "consult.reply"));
    await transaction((tx) => remindDesks({ tx, payload: {}, isLastTry: false }));
    const told = await pool
      .select()
      .from(outgoingMessages)
      .where(eq(outgoingMessages.toPersonId, cun.personId ?? ""));
    expect(told.some(({ link }) => link?.startsWith("/office/finance/questions/"))).toBe(true);
  });
});

describe("pictures of vouchers", () => {
  const picture = { mediaType: "image/jpeg", bytes: 10, sha256: "x", scan: "clean" as const };
  const fileId = "019b7600-0000-7000-a000-0000000000f1";

  test("only the agency sends them, for lines that are there; who checks the books looks at them", async () => {
    const may = (viewer: Viewer, purpose: string) => voucherFiles.mayAttach(viewer, report, purpose);
    expect(await may(ye, "voucher")).not.toBeNull();
    expect(await may(ye, `voucher:${line}`)).not.toBeNull();
    expect(await may(ye, `voucher:${report}`)).toBeNull();
    for (const viewer of [cun, jian, zheng]) expect(await may(viewer, "voucher")).toBeNull();
    const [kept] = await pool
      .insert(files)
      .values({
        id: fileId,
        subjectKind: "financeReport",
        subjectId: report,
        purpose: "voucher",
        name: "04-001.jpg",
        ...picture,
      })
      .returning();
    const read = (viewer: Viewer) => voucherFiles.mayRead(viewer, kept as never);
    expect(await Promise.all([jian, cun, ye, lin].map(read))).toEqual([true, true, true, true]);
    expect(await Promise.all([zheng, zhao, feng].map(read))).toEqual([false, false, false]);
  });

  test("the public knows that there is one, and gets the picture only when it was released", async () => {
    expect(await publishedVouchers(report)).toMatchObject([{ id: null }]);
    const seen = await findReport(ye, report);
    if (!seen) throw new Error("not seen");
    expect(await transaction((tx) => updateVoucherPublicity(tx, seen, fileId, true))).toBe(true);
    expect(await publishedVouchers(report)).toMatchObject([{ id: fileId }]);
    expect(await transaction((tx) => updateVoucherPublicity(tx, seen, report, true))).toBe(false);
  });
});

describe("the registers", () => {
  const today = dayOf(new Date());
  const written: AssetWritten = {
    ...{ register: "contract", name: "村口鱼塘承包合同", kind: "水面", place: "二组", quantity: "12 亩" },
    ...{ counterparty: "李小明", startOn: "2021-01-01", endOn: addDays(today, 20), annual: 500000 },
    ...{ paymentOn: addDays(today, -3), special: "lease", basis: "村民代表会议", note: "内部备注" },
  };
  let id: string;

  test("the other side is masked in public, notes are not shown, history is kept", async () => {
    id = await transaction((tx) => insertAsset(tx, liuxi, written, { editedById: cun.personId, reason: "" }));
    const [shown] = await publishedAssets(liuxi);
    expect(shown?.counterparty).toBe("李*明");
    expect(JSON.stringify(shown)).not.toContain("内部备注");
    expect(await findAsset(zheng, id)).toBeNull();
    expect((await findAsset(jian, id))?.mayKeep).toBe(false);
    expect((await findAsset(ye, id))?.mayKeep).toBe(true);
    const asset = await findAsset(cun, id);
    if (!asset) throw new Error("not seen");
    const more = { ...written, state: "current" as const, annual: 600000 };
    await transaction((tx) => updateAsset(tx, asset, more, { editedById: cun.personId, reason: "续签涨价" }));
    expect((await listAssetVersions(asset)).map(({ kept }) => kept.annual)).toEqual([500000, 600000]);
    await expect(
      transaction((tx) => updateAsset(tx, asset, more, { editedById: cun.personId, reason: "旧页面" })),
    ).rejects.toMatchObject({ key: "changedMeanwhile" });
  });

  test("clerk and agency are told of the end and of a payment that did not come, each once", async () => {
    const run = () => transaction((tx) => remindOfAssets({ tx, payload: {}, isLastTry: false }));
    await run();
    await run();
    for (const viewer of [cun, ye]) {
      const told = await pool
        .select()
        .from(outgoingMessages)
        .where(
          and(eq(outgoingMessages.toPersonId, viewer.personId ?? ""), eq(outgoingMessages.channel, "inbox")),
        );
      const own = told.filter(({ link }) => link === `/office/finance/assets/${id}`);
      expect(own.map(({ body }) => /30 天/.test(body ?? "")).sort()).toEqual([false, true]);
    }
  });
});
