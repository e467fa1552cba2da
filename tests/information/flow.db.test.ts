import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { findInformation } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { countSimilar, publishedAnswers, publishedCounts } from "@/db/queries/information-lists";
import { informationConsultations, informationRequests, notices, outgoingMessages } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import type { InformationStep } from "@/domain/information/flow";
import type { RequestInput } from "@/domain/information/input";
import { isBalanced, reportTable } from "@/domain/information/report";
import type { Given } from "@/domain/information/rules";
import { toPlain } from "@/domain/rich-text";
import { advance } from "@/server/information/advance";
import { saveRequest, sendRequest } from "@/server/information/filing";
import { lapseRequests } from "@/server/information/lapse";
import { answerByLink, makeLink } from "@/server/information/link";
import { paperOf } from "@/server/information/paper";
import { turnIntoNotice } from "@/server/information/to-notice";
import { asViewer, plantedTownship } from "../support/township";

let zhao: Viewer;
let feng: Viewer;
let he: Viewer;
let lin: Viewer;
let chen: Viewer;
let zhou: Viewer;

beforeAll(async () => {
  await plantedTownship();
  [zhao, feng, he, lin, chen, zhou] = (await Promise.all(
    (["zhao", "feng", "he", "lin", "chen", "zhou"] as const).map(asViewer),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];
}, 60_000);

const asked: RequestInput = {
  ...{ applicantType: "natural", name: "赵秀英", idNumber: "330199195203077223", phone: "19900001001" },
  ...{ wanted: "柳溪村灌渠整修合同", docNo: "", description: "2025 年签的", address: "", isOral: false },
  ...{ form: "electronic", way: "online" },
};
const found = async (viewer: Viewer, id: string) => {
  const information = await findInformation(viewer, id);
  if (!information) throw new Error("not seen");
  return information;
};
const take = (viewer: Viewer, id: string, step: InformationStep, given: Given = {}, at?: Date) =>
  transaction(async (tx) => {
    const { version } = (await found(viewer, id)).case;
    return advance({ viewer, tx, id, version, step, given, ...(at && { at }) });
  });
const handedIn = (viewer: Viewer, more: Partial<RequestInput> = {}) =>
  transaction(async (tx) => {
    const id = await saveRequest(tx, viewer, { ...asked, ...more });
    await sendRequest(tx, viewer, { id, version: 1 });
    return id;
  });
const replyClock = async (viewer: Viewer, id: string) => {
  const clock = (await listClocks(await found(viewer, id))).find(({ rule }) => rule === "disclosure.reply");
  if (!clock) throw new Error("no reply clock");
  return clock;
};
const later = addDays(dayOf(new Date()), 20);

describe("a request for information (public.md §2.5)", () => {
  test("from hand-in over a third party who answers by link to the served reply, the log and a notice", async () => {
    const id = await handedIn(zhao);
    expect((await found(zhao, id)).case.receiptNo).toMatch(/^[A-Z]{2}-\d{8}-\d{4}$/);
    expect(await listClocks(await found(zhao, id))).toEqual([]);
    expect(await findInformation(feng, id)).toBeNull();
    await take(he, id, "confirmReceipt");
    expect((await found(zhao, id)).request.receivedOn).toBe(dayOf(new Date()));
    await take(he, id, "startReview");
    const letterOut = await take(he, id, "consultThirdParty", {
      party: "青山建筑队",
      question: "合同能否公开",
    });
    // Events hold office words only.
    expect(JSON.stringify(letterOut)).not.toMatch(/青山|灌渠|赵/);
    expect((await replyClock(he, id)).pauses).toMatchObject([{ until: null }]);

    const link = await transaction(async (tx) => {
      const information = await found(he, id);
      const [letter] = await listConsultations(information);
      return makeLink(tx, he, information, letter?.id ?? "");
    });
    const secret = link.split("/").at(-1) ?? "";
    const [kept] = await pool.select().from(informationConsultations);
    expect(JSON.stringify(kept)).not.toContain(secret);
    const answer = { secret, answer: "objects", text: "里面有报价" } as const;
    expect(await transaction((tx) => answerByLink(tx, answer))).toBe(id);
    await expect(transaction((tx) => answerByLink(tx, answer))).rejects.toThrow("linkOver");

    await take(he, id, "endThirdParty", { answer: "objects", text: "别的话" });
    const [letter] = await listConsultations(await found(he, id));
    expect(letter).toMatchObject({ answerText: "里面有报价", isByLink: true });
    expect((await replyClock(he, id)).pauses[0]?.until).toBe(dayOf(new Date()));

    const partly = { outcome: "partlyProvided", text: "合同除报价外公开" } as const;
    await expect(take(he, id, "draftReply", partly)).rejects.toThrow("noRedacted");
    await take(he, id, "draftReply", {
      outcome: "alreadyPublic",
      text: "合同已公开",
      body: "镇网站通知公告栏",
    });
    await expect(take(he, id, "approve")).rejects.toThrow();
    expect(await paperOf(zhao, id, "reply.pdf")).toBeNull();
    await take(lin, id, "approve");
    const served = await take(he, id, "serve", { how: "在本网站看" });
    expect(served).toMatchObject({ what: "information.serve", fromState: "approved", toState: "served" });
    expect((await replyClock(he, id)).wasLate).toBe(false);
    expect((await found(zhao, id)).case.closedAt).not.toBeNull();
    expect((await paperOf(zhao, id, "reply.pdf"))?.mediaType).toBe("application/pdf");
    expect(await paperOf(feng, id, "reply.pdf")).toBeNull();
    expect(await paperOf(zhao, id, "consultation.pdf")).toBeNull();

    const before = (await publishedAnswers(1)).total;
    await take(he, id, "close", { subject: "村级水利工程合同", isLogged: true });
    const { rows, total } = await publishedAnswers(1);
    expect(total).toBe(before + 1);
    expect(JSON.stringify(rows)).not.toMatch(/赵|灌渠|19900001001/);

    const noticeId = await transaction(async (tx) => turnIntoNotice(tx, he, await found(he, id)));
    const [notice] = await pool.select().from(notices).where(eq(notices.id, noticeId));
    expect(notice).toMatchObject({ title: "村级水利工程合同", state: "draft" });
    expect(toPlain(notice?.body ?? { type: "doc", content: [] })).toContain("合同已公开");

    await take(he, id, "archive");
    const told = await pool
      .select()
      .from(outgoingMessages)
      .where(and(eq(outgoingMessages.link, `/my/information/${id}`), eq(outgoingMessages.channel, "inbox")));
    expect(told).toHaveLength(5);
  });

  test("a correction is asked for once, restarts the count, and silence ends the request with its row", async () => {
    const id = await handedIn(feng, { wanted: "去年的文件" });
    await take(he, id, "confirmReceipt");
    await take(he, id, "requestCorrection", { items: "写明文件名称\n写明年份", dueOn: later });
    expect((await listOpenDesks(await found(feng, id)))[0]?.personId).toBe(feng.personId);
    await take(feng, id, "correct", { text: "2025 年低保公示名单" });
    const clock = await replyClock(feng, id);
    expect(clock.restarts).toHaveLength(1);
    expect(clock.pauses.every(({ until }) => until !== null)).toBe(true);
    await expect(take(he, id, "requestCorrection", { items: "再补", dueOn: later })).rejects.toThrow();

    const silent = await handedIn(feng, { wanted: "另一份文件" });
    await take(he, silent, "confirmReceipt");
    await take(he, silent, "requestCorrection", { items: "写明文件名称", dueOn: later });
    const yesterday = addDays(dayOf(new Date()), -1);
    await pool
      .update(informationRequests)
      .set({ correctionDueOn: yesterday })
      .where(eq(informationRequests.caseId, silent));
    await transaction((tx) => lapseRequests({ tx, payload: {}, isLastTry: true }));
    const ended = await found(feng, silent);
    expect(ended.case.state).toBe("abandoned");
    expect(ended.request.outcome).toBe("abandoned");
    expect((await listClocks(ended)).every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });

  test("a refusal lies with a deputy leader, a major one with a main leader; prolonging happens once", async () => {
    const id = await handedIn(zhao, { wanted: "会议讨论记录" });
    await take(he, id, "confirmReceipt");
    await take(he, id, "startReview");
    const { dueOn } = await replyClock(he, id);
    await take(lin, id, "extend", { days: 10, opinion: "涉及多个单位" });
    expect((await replyClock(he, id)).dueOn > dueOn).toBe(true);
    await expect(take(lin, id, "extend", { days: 5, opinion: "再延" })).rejects.toThrow();
    await take(he, id, "consultCoMaker", { party: "县水利局", question: "是否同意公开" });
    await take(he, id, "endCoMaker", { answer: "objects" });
    expect((await found(he, id)).case.state).toBe("extended");
    await take(he, id, "draftReply", { outcome: "processInfo", text: "属于讨论记录", isMajor: true });
    await expect(take(chen, id, "approve")).rejects.toThrow();
    await take(zhou, id, "approve");
    expect((await found(he, id)).case.state).toBe("approved");
  });

  test("who asks for the same is found, and the report of the year balances", async () => {
    const id = await handedIn(feng, { wanted: "《柳溪村灌渠整修合同》" });
    expect(await countSimilar(await found(he, id), dayOf(new Date()))).toBe(1);
    const year = Number(dayOf(new Date()).slice(0, 4));
    const counts = await publishedCounts();
    for (const each of [year - 1, year]) expect(isBalanced(reportTable(each, counts))).toBe(true);
  });
});
