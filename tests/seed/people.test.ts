import { expect, test } from "vitest";
import { cast } from "@/db/seed/cast";
import { matters } from "@/db/seed/people/matters";
import { offices } from "@/db/seed/people/offices";
import { portfolios } from "@/db/seed/people/portfolios";
import { posts } from "@/db/seed/people/posts";
import { residents } from "@/db/seed/people/residents";
import { staff } from "@/db/seed/people/staff";
import { villages } from "@/db/seed/people/villages";
import { Dice, idOf } from "@/db/seed/stable";
import { administrators } from "@/domain/access";

const today = "2026-11-24";

test("chance and ids come out the same every time", () => {
  const rolls = () => {
    const dice = new Dice("any");
    return Array.from({ length: 20 }, () => dice.between(1, 1000));
  };
  expect(rolls()).toEqual(rolls());
  expect(residents()).toEqual(residents());
  expect(idOf("person:zhou")).toBe(cast.zhou.personId);
  expect(idOf("person:zhou")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("three standing offices, six added, stations; eleven leaders; twelve villages; 300 villagers", () => {
  expect(offices.filter(({ kind }) => kind === "standing")).toHaveLength(3);
  expect(offices.filter(({ kind }) => kind === "added")).toHaveLength(6);
  const leads = posts.filter(({ duties }) => duties.some((duty) => /Leader$/.test(duty)));
  expect(leads).toHaveLength(11);
  expect(villages).toHaveLength(12);
  expect(residents().length + 3).toBe(300);
  expect(residents().filter(({ hasAccount }) => hasAccount).length).toBeGreaterThanOrEqual(35);
});

test("every post is held by somebody, some people hold several, every village has its clerk and supervisor", () => {
  const held = staff.flatMap((person) => person.posts);
  expect([...held].sort()).toEqual(posts.map(({ key }) => key).sort());
  expect(staff.filter((person) => person.posts.length > 1).length).toBeGreaterThanOrEqual(3);
  for (const { key } of villages)
    expect(posts.filter(({ village }) => village === key).map(({ duties }) => duties[0])).toEqual([
      "villageClerk",
      "supervisionDirector",
    ]);
});

test("the three administrators are three people without any other post (public.md §8.3 d)", () => {
  const admins = posts.filter(({ duties }) => duties.some((duty) => administrators.includes(duty as never)));
  const holders = admins.map(({ key }) => staff.find((person) => person.posts.includes(key)));
  expect(new Set(holders.map((person) => person?.key)).size).toBe(3);
  for (const holder of holders) expect(holder?.posts).toHaveLength(1);
});

test("one matter has two leaders in charge and one has none (office.md §8.3 a)", () => {
  const inForce = portfolios(today).filter(
    ({ fromOn, untilOn }) => fromOn <= today && today <= (untilOn ?? "9999"),
  );
  const counts = matters.map(
    ({ key }) => inForce.filter(({ matterId }) => matterId === idOf(`matter:${key}`)).length,
  );
  expect(counts.filter((count) => count === 2)).toHaveLength(1);
  expect(counts.filter((count) => count === 0)).toHaveLength(1);
  expect(counts.every((count) => count <= 2)).toBe(true);
});

test("nobody has the account, phone or resident number of a real person", () => {
  const accounts = staff.map(({ account }) => account);
  expect(new Set(accounts).size).toBe(accounts.length);
  for (const { phone, idNumber } of residents()) {
    expect(phone).toMatch(/^1990000\d{4}$/);
    expect(idNumber).toMatch(/^990126(19|20)\d{9}[\dX]$/);
  }
  expect(new Set(residents().map(({ phone }) => phone)).size).toBe(297);
  expect(new Set(residents().map(({ idNumber }) => idNumber)).size).toBe(297);
});
