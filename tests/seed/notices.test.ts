import { expect, test } from "vitest";
import { buildNotices, wanted } from "@/db/seed/notices/build";
import { handsOf } from "@/db/seed/notices/people";
import { calendar } from "@/db/seed/stable";
import { addDays } from "@/domain/calendar/day";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import { noticeCategories } from "@/domain/notices/kinds";
import { noticeStates } from "@/domain/notices/states";
import { toPlain } from "@/domain/rich-text";

const today = "2026-11-24";
const notices = buildNotices(today);
const titles = notices.map(({ title }) => title);

test("150 notices, no two with the same title, whatever day it is", () => {
  for (let days = 0; days < 400; days += 37) {
    const made = buildNotices(addDays(today, days));
    expect(made).toHaveLength(wanted);
    expect(new Set(made.map(({ title }) => title)).size).toBe(wanted);
  }
});

test("the same day gives the same notices", () => {
  expect(buildNotices(today)).toEqual(notices);
});

test("all categories, all audiences and all states are there", () => {
  expect(new Set(notices.map(({ text }) => text.category))).toEqual(new Set(noticeCategories));
  expect(new Set(notices.map(({ text }) => text.audience ?? "everyone"))).toEqual(
    new Set(["everyone", "villages", "staff"]),
  );
  expect(new Set(notices.map(({ state }) => state))).toEqual(
    new Set(noticeStates.filter((state) => state !== "discarded")),
  );
  expect(notices.filter(({ correction }) => correction)).toHaveLength(2);
});

test("they are spread over fourteen months, all in the past and in office hours", () => {
  const months = new Set(notices.map(({ on }) => on.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(14);
  for (const { at, on, state } of notices) {
    if (["published", "expired", "withdrawn"].includes(state)) expect(on < today).toBe(true);
    else expect(on).toBe(today);
    expect(isWorkingDay(calendar, on)).toBe(true);
    const hour = Number(
      new Intl.DateTimeFormat("en", { hour: "numeric", hour12: false, timeZone: "Asia/Shanghai" }).format(at),
    );
    expect(hour).toBeGreaterThanOrEqual(8);
    expect(hour).toBeLessThanOrEqual(17);
  }
});

test("the texts are whole: at least three blocks, no gap left open, signed with their date", () => {
  for (const { body, title } of notices) {
    expect(body.content.length, title).toBeGreaterThanOrEqual(3);
    expect(`${title}${toPlain(body)}`, title).not.toMatch(/undefined|NaN|\[object|\*\*|null/);
    expect(toPlain(body).length, title).toBeGreaterThan(120);
  }
});

test("no personal data and no secrecy mark (public.md §6.4, office.md G0-2)", () => {
  for (const { body, title } of notices) {
    const text = title + toPlain(body);
    expect(text, title).not.toMatch(/1[3-9]\d{9}|\d{17}[\dX]|绝密|机密|秘密|内部资料|附件/);
  }
});

test("writer, reviewers and releaser are always four different people (三审三校)", () => {
  for (const notice of notices) {
    const { author, first, second, releaser } = handsOf(notice);
    const people = [author, first, second, releaser].map(({ personId }) => personId);
    expect(new Set(people).size, notice.title).toBe(4);
  }
});

test("titles tell what it is about", () => {
  for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(60);
});
