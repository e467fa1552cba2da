import { expect, test } from "vitest";
import { secondsLeft } from "@/domain/account/idle";

const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const expiresAt = at("20:00:00");

test("staff have 15 minutes after the last request, villagers 30 (public.md §8.3 identity b)", () => {
  const lastSeenAt = at("09:00:00");
  expect(secondsLeft({ kind: "staff", lastSeenAt, expiresAt }, at("09:14:59"))).toBe(1);
  expect(secondsLeft({ kind: "staff", lastSeenAt, expiresAt }, at("09:15:00"))).toBe(0);
  expect(secondsLeft({ kind: "villager", lastSeenAt, expiresAt }, at("09:15:00"))).toBe(15 * 60);
  expect(secondsLeft({ kind: "villager", lastSeenAt, expiresAt }, at("10:00:00"))).toBe(0);
});

test("a session ends at its own end even while it is used", () => {
  const lastSeenAt = at("19:59:30");
  expect(secondsLeft({ kind: "staff", lastSeenAt, expiresAt }, at("19:59:40"))).toBe(20);
});
