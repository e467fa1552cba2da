import { expect, test } from "vitest";
import { slotOf, waitSeconds } from "@/domain/jobs/slots";
import { faultText, withoutNumbers } from "@/server/log";

const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);

test.each([
  [{ minutes: 15 }, "10:07:00", "10:00:00"],
  [{ minutes: 15 }, "10:15:00", "10:15:00"],
  [{ minutes: 10 }, "00:09:59", "00:00:00"],
  [{ dailyAt: "02:30" as const }, "02:30:00", "02:30:00"],
  [{ dailyAt: "02:30" as const }, "23:59:59", "02:30:00"],
])("%j asked at %s was due at %s", (every, now, slot) => {
  expect(slotOf(every, at(now))).toEqual(at(slot));
});

test("a daily job asked before its time was due yesterday", () => {
  expect(slotOf({ dailyAt: "02:30" }, at("01:00:00"))).toEqual(new Date("2026-11-22T02:30:00+08:00"));
});

test("waiting grows, up to an hour", () => {
  expect([1, 2, 3, 8, 100].map(waitSeconds)).toEqual([10, 40, 90, 640, 3_600]);
});

test("no log line holds a phone or an ID number (public.md §8.3)", () => {
  const line = withoutNumbers(
    '{"time":1764000000000,"to":"13812345678","id":"11010119900307123X","n":"10138123456781"}',
  );
  expect(line).toBe(
    '{"time":1764000000000,"to":"138****5678","id":"1101**********123X","n":"10138123456781"}',
  );
});

test("a failed query is told without the values it was asked with", () => {
  const cause = Object.assign(new Error("duplicate key"), { name: "PostgresError" });
  const error = new Error("Failed query: insert … params: 张三,13812345678", { cause });
  expect(faultText(error)).toBe("PostgresError: duplicate key");
  expect(faultText(new Error("no 13812345678"))).toBe("Error: no 138****5678");
});
