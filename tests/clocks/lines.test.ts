import { expect, test } from "vitest";
import { reckon } from "@/domain/clocks/reckon";
import { calendar, cd, extension, pause, wd } from "./calendars";

const written = (result: ReturnType<typeof reckon>) =>
  result.lines.map(({ kind, from, to, counted, total, label }) =>
    [kind, from, to, counted, total, label].join(" "),
  );

test("the sum names each holiday, weekend and make-up day", () => {
  expect(written(reckon({ rule: wd(8), startedOn: "2026-09-24", calendar }))).toEqual([
    "start 2026-09-24 2026-09-24 0 0 ",
    "holiday 2026-09-25 2026-09-27 0 0 中秋节",
    "counted 2026-09-28 2026-09-30 3 3 ",
    "holiday 2026-10-01 2026-10-07 0 3 国庆节",
    "counted 2026-10-08 2026-10-09 2 5 ",
    "makeUp 2026-10-10 2026-10-10 1 6 国庆节",
    "weekend 2026-10-11 2026-10-11 0 6 ",
    "counted 2026-10-12 2026-10-13 2 8 ",
    "due 2026-10-13 2026-10-13 0 8 ",
  ]);
});

test("the sum shows the restart, the pause with its reason, the extension and the move off the holiday", () => {
  const result = reckon({
    rule: cd(10),
    startedOn: "2026-09-01",
    restarts: [{ on: "2026-09-07", reason: "收到补正材料" }],
    pauses: [pause("2026-09-10", "2026-09-15", "听证")],
    extensions: [extension("2026-09-20", 5, "CD"), extension("2026-09-21", 2, "CD")],
    calendar,
  });
  expect(written(result)).toEqual([
    "start 2026-09-01 2026-09-01 0 0 ",
    "restart 2026-09-07 2026-09-07 0 0 收到补正材料",
    "counted 2026-09-08 2026-09-10 3 3 ",
    "paused 2026-09-11 2026-09-15 0 3 听证",
    "counted 2026-09-16 2026-09-22 7 10 ",
    "extension 2026-09-20 2026-09-20 0 10 案情复杂",
    "counted 2026-09-23 2026-09-27 5 15 ",
    "extension 2026-09-21 2026-09-21 0 15 案情复杂",
    "counted 2026-09-28 2026-09-29 2 17 ",
    "due 2026-09-29 2026-09-29 0 17 ",
  ]);
});

test("a last day in a holiday: the line says which days were passed over", () => {
  expect(written(reckon({ rule: cd(15), startedOn: "2026-09-17", calendar })).slice(-2)).toEqual([
    "rolled 2026-10-02 2026-10-07 0 15 国庆节",
    "due 2026-10-08 2026-10-08 0 15 ",
  ]);
});

test("a year without notice: fixed holidays are left out, and the lines that are unsure say so", () => {
  const result = reckon({ rule: wd(4), startedOn: "2026-12-29", calendar });
  expect(result.provisional).toBe(true);
  expect(result.lines.map(({ kind, from, provisional }) => [kind, from, provisional])).toEqual([
    ["start", "2026-12-29", false],
    ["counted", "2026-12-30", false],
    ["holiday", "2027-01-01", true],
    ["weekend", "2027-01-02", true],
    ["counted", "2027-01-04", true],
    ["due", "2027-01-05", true],
  ]);
});
