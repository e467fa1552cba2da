import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { insertEvent } from "@/db/queries/events";
import { insertMessage } from "@/db/queries/outgoing";
import { listOpened, readOwnData } from "@/db/queries/own-data";
import { applications, cases, events, outgoingMessages, siteCorrections } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { daysOf } from "@/domain/privacy/retention";
import { retain } from "@/server/privacy/retain";
import { draftOf } from "../applications/steps";
import { asViewer, plantedTownship } from "../support/township";

beforeAll(async () => {
  await plantedTownship();
}, 60_000);

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const run = () => transaction((tx) => retain({ tx, payload: {}, isLastTry: false }));
const reports = () => pool.select().from(events).where(eq(events.what, "privacy.retain"));

test("what is past its period goes, what is a day younger stays; the record holds numbers only", async () => {
  const zhao = await asViewer("zhao");
  const [old, young] = [await draftOf(zhao), await draftOf(zhao)];
  const age = (id: string, days: number) =>
    pool
      .update(cases)
      .set({ updatedAt: ago(days) })
      .where(eq(cases.id, id));
  await age(old, daysOf("draft") + 1);
  await age(young, daysOf("draft") - 1);
  const message = async (channel: "inbox" | "sms", days: number, body: string) => {
    await transaction((tx) =>
      insertMessage(tx, {
        channel,
        body,
        subject: body,
        toPersonId: cast.zhao.personId,
        address: "19900001001",
      }),
    );
    await pool
      .update(outgoingMessages)
      .set({ createdAt: ago(days), sentAt: ago(days) })
      .where(eq(outgoingMessages.subject, body));
  };
  await message("inbox", daysOf("message") + 1, "旧消息");
  await message("inbox", daysOf("message") - 1, "新消息");
  await message("sms", daysOf("sms") + 1, "旧短信");
  await message("sms", daysOf("sms") - 1, "新短信");
  const correction = newId();
  await pool.insert(siteCorrections).values({
    ...{ id: correction, path: "/", text: "错字", contact: "19900001001", answer: "已改", isSettled: true },
    answeredAt: ago(daysOf("contact") + 1),
  });
  await run();
  expect(await pool.$count(cases, eq(cases.id, old))).toBe(0);
  expect(await pool.$count(applications, eq(applications.caseId, old))).toBe(0);
  expect(await pool.$count(cases, eq(cases.id, young))).toBe(1);
  const left = (await pool.select({ subject: outgoingMessages.subject }).from(outgoingMessages)).map(
    ({ subject }) => subject,
  );
  expect(left).toEqual(expect.arrayContaining(["新消息", "新短信"]));
  expect(left).not.toContain("旧消息");
  expect(left).not.toContain("旧短信");
  const [row] = await pool.select().from(siteCorrections).where(eq(siteCorrections.id, correction));
  expect([row?.contact, row?.text]).toEqual([null, "错字"]);
  const [report] = await reports();
  expect(report?.detail).toEqual({ draft: 1, message: 1, sms: 1, contact: 1 });
  await run();
  expect(await reports(), "nothing to remove, nothing to say").toHaveLength(1);
});

test("the file holds everything of the viewer and nothing of anybody else", async () => {
  const data = await readOwnData(await asViewer("zhao"));
  expect(data.people?.[0]).toMatchObject({ name: "赵秀英", phone: "19900001001" });
  const mine = await pool.$count(cases, eq(cases.applicantId, cast.zhao.personId));
  expect(data.cases?.length).toBeGreaterThanOrEqual(mine);
  expect(data.outgoingMessages?.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toMatch(/冯刚|19900001003/);
  const other = await readOwnData(await asViewer("feng"));
  expect(JSON.stringify(other)).not.toMatch(/赵秀英|19900001001/);
});

test("who looked at masked data is told by post and day, never by name or reason", async () => {
  const zhao = await asViewer("zhao");
  const [mine] = await pool
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.applicantId, cast.zhao.personId)))
    .limit(1);
  await transaction((tx) =>
    insertEvent(tx, {
      ...{ subjectKind: "case", subjectId: mine?.id ?? "", what: "privacy.unmask" },
      ...{ permission: "privacy.unmask", opinion: "打电话核实", detail: { field: "phone" } },
      ...{ actorId: cast.wang.personId, actorPostId: cast.wang.postId },
    }),
  );
  const [seen] = await listOpened(zhao);
  expect(seen).toMatchObject({ field: "phone", what: "privacy.unmask" });
  expect(JSON.stringify(seen)).not.toMatch(/王桂兰|打电话核实/);
  expect(await listOpened(await asViewer("feng"))).not.toContainEqual(seen);
});
