import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { endSession, findOwnSession, listOwnSessions } from "@/db/queries/own-account";
import { updateSettings } from "@/db/queries/settings";
import { endSessionsOf, insertSession } from "@/db/queries/sign-in";
import type { Duty } from "@/domain/access";
import { homeOf } from "@/domain/navigation";
import { digestOf } from "@/server/digest";
import { findViewer } from "@/server/viewer";
import { newStaff, newVillager } from "./people";

vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

async function newSession(accountId: string): Promise<string> {
  const digest = digestOf(randomUUID());
  const session = { digest, accountId, userAgent: "", address: null, hours: 12 };
  await transaction((tx) => insertSession(tx, session));
  return digest;
}
const idle = (digest: string, minutes: number) =>
  sqlClient`update sessions set last_seen_at = now() - make_interval(mins => ${minutes}) where id = ${digest}`;
const kindOf = async (digest: string) => (await findViewer(digest)).kind;
const newPerson = async (duty: Duty) => newStaff(randomUUID().slice(0, 8), duty);

let writer: Awaited<ReturnType<typeof newStaff>>;
beforeAll(async () => {
  writer = await newPerson("writer");
});

test("a revoked session is a guest's at once, the others live on", async () => {
  const [one, other] = [await newSession(writer.id), await newSession(writer.id)];
  const viewer = await findViewer(one);
  const rows = await listOwnSessions(viewer);
  expect(rows.map(({ publicId }) => publicId)).toContain(viewer.sessionId);
  const shown = await findOwnSession(viewer, viewer.sessionId ?? "");
  if (!shown) throw new Error("own session not shown");
  await transaction((tx) => endSession(tx, shown));
  expect(await kindOf(one)).toBe("guest");
  expect(await kindOf(other)).toBe("staff");
  await transaction((tx) => endSessionsOf(tx, writer.id, other));
  expect(await kindOf(other)).toBe("staff");
  await transaction((tx) => endSessionsOf(tx, writer.id));
  expect(await kindOf(other)).toBe("guest");
});

test("nobody is shown a session of somebody else", async () => {
  const theirs = await findViewer(await newSession(writer.id));
  const stranger = await findViewer(await newSession((await newPerson("handler")).id));
  expect(await findOwnSession(stranger, theirs.sessionId ?? "")).toBeNull();
  expect(await listOwnSessions(stranger)).toHaveLength(1);
  expect(await listOwnSessions(await findViewer(null))).toEqual([]);
});

test("staff are guests after 15 idle minutes, villagers after 30 (public.md §8.3 identity b)", async () => {
  const desk = await newSession(writer.id);
  const home = await newSession((await newVillager("19900007001")).id);
  await idle(desk, 14);
  await idle(home, 29);
  expect([await kindOf(desk), await kindOf(home)]).toEqual(["staff", "villager"]);
  // Having been used just now, both count from anew.
  await idle(desk, 15);
  await idle(home, 15);
  expect([await kindOf(desk), await kindOf(home)]).toEqual(["guest", "villager"]);
  await idle(home, 30);
  expect(await kindOf(home)).toBe("guest");
});

test("being used keeps a session alive", async () => {
  const desk = await newSession(writer.id);
  await idle(desk, 14);
  await findViewer(desk);
  const [row] =
    await sqlClient`select last_seen_at > now() - interval '1 minute' as fresh from sessions where id = ${desk}`;
  expect(row?.fresh).toBe(true);
});

test("a session ends at its own end, and with its account", async () => {
  const old = await newSession(writer.id);
  await sqlClient`update sessions set expires_at = now() where id = ${old}`;
  expect(await kindOf(old)).toBe("guest");
  const { id } = await newPerson("driver");
  const live = await newSession(id);
  await sqlClient`update accounts set disabled_at = now() where id = ${id}`;
  expect(await kindOf(live)).toBe("guest");
});

test("leaders and administrators without a second factor may do nothing else once it is required", async () => {
  const people = await Promise.all(
    (["mainLeader", "deputyLeader", "sysAdmin", "auditAdmin"] as const).map(newPerson),
  );
  const sessions = await Promise.all(people.map(({ id }) => newSession(id)));
  const clerk = await newSession(writer.id);
  const seen = () => Promise.all(sessions.map(async (digest) => (await findViewer(digest)).audiences[0]));
  expect(await seen()).not.toContain("unproven");

  await transaction((tx) => updateSettings(tx, { isTotpRequired: true }));
  expect(await seen()).toEqual(Array(4).fill("unproven"));
  expect(homeOf(await findViewer(sessions[0] ?? ""))).toBe("/account/second-factor");
  expect((await findViewer(clerk)).audiences).toContain("writer");

  await sqlClient`update accounts set totp_enabled_at = now()`;
  expect(await seen()).not.toContain("unproven");
});
