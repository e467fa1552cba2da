import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { takeJob } from "@/db/queries/jobs";
import { insertMessage, tellPerson } from "@/db/queries/outgoing";
import { jobs, outgoingMessages, people } from "@/db/schema";
import { mostTries } from "@/domain/jobs/slots";
import { jobKinds } from "@/server/jobs/kinds";
import { runJob } from "@/server/jobs/runner";

/** A gateway that remembers what it was sent and answers as told. */
let answer = 200;
const got: { authorization: string | undefined; body: string }[] = [];
const gateway = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    got.push({ authorization: request.headers.authorization, body });
    response.writeHead(answer).end();
  });
});
beforeAll(async () => {
  await new Promise<void>((ready) => gateway.listen(0, "127.0.0.1", ready));
  Object.assign(process.env, {
    PUBLIC_URL: "http://hub.test",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.DATA_KEY,
    SMS_PROVIDER: "http",
    SMS_HTTP_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
    SMS_HTTP_TOKEN: "t0ken",
    SMS_HTTP_TEMPLATE: '{"mobile":"{phone}","content":"【青禾镇】{text}"}',
  });
});
afterAll(() => void gateway.close());
beforeEach(async () => {
  got.length = 0;
  answer = 200;
  await pool.delete(outgoingMessages);
  await pool.delete(jobs);
});

async function workOff(): Promise<number> {
  let done = 0;
  for (let job = await takeJob(["outgoing.deliver"]); job; job = await takeJob(["outgoing.deliver"])) {
    await runJob(job, jobKinds);
    done += 1;
  }
  return done;
}

test("a person is told in the portal and by SMS, sent once with the gateway's own form", async () => {
  const id = newId();
  await pool.insert(people).values({ id, name: "张三", phone: "13812345678" });
  const told = { subject: "办件", body: '请补"户口本"', link: "/my/applications/1" };
  await transaction((tx) => tellPerson(tx, id, told));
  expect(await workOff()).toBe(1);
  expect(got).toHaveLength(1);
  expect(got[0]?.authorization).toBe("Bearer t0ken");
  expect(JSON.parse(got[0]?.body ?? "")).toEqual({
    mobile: "13812345678",
    content: '【青禾镇】请补"户口本" http://hub.test/my/applications/1',
  });
  const rows = await pool.select().from(outgoingMessages);
  expect(rows.map(({ channel, sentAt }) => [channel, sentAt !== null]).sort()).toEqual([
    ["inbox", false],
    ["sms", true],
  ]);
  expect(await workOff()).toBe(0);
});

test("who has no phone is told in the portal only", async () => {
  const id = newId();
  await pool.insert(people).values({ id, name: "李四" });
  await transaction((tx) => tellPerson(tx, id, { subject: "x", body: "x", link: "/my" }));
  expect(await pool.$count(jobs)).toBe(0);
});

test("a gateway that is down is tried again; the last failure is written on the message", async () => {
  answer = 503;
  await transaction((tx) => insertMessage(tx, { channel: "sms", address: "13812345678", body: "x" }));
  expect(await workOff()).toBe(1);
  const [waiting] = await pool.select().from(outgoingMessages);
  expect([waiting?.sentAt, waiting?.failedAt]).toEqual([null, null]);
  await pool.update(jobs).set({ attempts: mostTries - 1, runAt: new Date(0) });
  await workOff();
  const [failed] = await pool.select().from(outgoingMessages);
  expect([failed?.failedAt instanceof Date, failed?.failure]).toEqual([
    true,
    "Error: the SMS gateway answered 503",
  ]);
});
