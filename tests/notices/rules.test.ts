import { describe, expect, test } from "vitest";
import type { Duty } from "@/domain/access";
import { faults } from "@/domain/notices/input";
import {
  type Candidate,
  firstReviewer,
  isPinned,
  noticeNumber,
  releasedTo,
  releaser,
  secondReviewer,
} from "@/domain/notices/rules";
import { fromPlain } from "@/domain/rich-text";

const post = (postId: string, rank: number, duty: Duty, officeId: string | null = null): Candidate => ({
  ...{ postId, rank, officeId, duties: [duty], personId: `p-${postId}` },
});
const posts = [
  post("secretary", 1, "mainLeader"),
  post("mayor", 2, "mainLeader"),
  post("vice", 4, "deputyLeader"),
  post("civilVice", 10, "deputyLeader"),
  post("director", 12, "officeDirector", "general"),
  post("writer", 14, "writer", "general"),
  post("registry", 16, "registryClerk", "general"),
  post("civilHead", 30, "stationHead", "civil"),
  post("farmHead", 31, "stationHead", "farm"),
  post("civilClerk", 32, "handler", "civil"),
];
const search = (officeId: string, ...without: string[]) => ({ officeId, without });
const id = (found: Candidate | null) => found?.postId ?? null;

describe("who reviews next (public.md §6.4)", () => {
  test("first the head of the author's office, of the general office its director, else a writer there", () => {
    expect(id(firstReviewer(posts, search("civil")))).toBe("civilHead");
    expect(id(firstReviewer(posts, search("general")))).toBe("director");
    expect(id(firstReviewer(posts, search("general", "p-director")))).toBe("writer");
    expect(id(firstReviewer(posts, search("nowhere")))).toBe("writer");
    expect(id(firstReviewer(posts, search("civil", "p-civilHead")))).toBe("writer");
  });

  test("second the Party-and-government office, nobody twice", () => {
    expect(id(secondReviewer(posts, search("civil")))).toBe("registry");
    expect(id(secondReviewer(posts, search("civil", "p-registry", "p-director")))).toBe("writer");
    expect(id(secondReviewer(posts, search("civil", "p-registry", "p-director", "p-writer")))).toBeNull();
  });

  test("third the leader in charge by the map, in its order; in a gap a main leader, then a deputy", () => {
    const inCharge = ["civilVice", "vice"];
    expect(id(releaser(posts, { ...search("civil"), inCharge }))).toBe("civilVice");
    expect(id(releaser(posts, { ...search("civil", "p-civilVice"), inCharge }))).toBe("vice");
    expect(id(releaser(posts, { ...search("civil"), inCharge: [] }))).toBe("secretary");
    const noMain = search("civil", "p-secretary", "p-mayor");
    expect(id(releaser(posts, { ...noMain, inCharge: [] }))).toBe("vice");
  });

  test("a post in which nobody acts today gets no work", () => {
    const vacant = posts.map((one) => (one.postId === "civilHead" ? { ...one, personId: null } : one));
    expect(id(firstReviewer(vacant, search("civil")))).toBe("writer");
  });
});

test("released it is published at once, or waits for its hour", () => {
  const now = new Date("2026-11-23T08:00:00+08:00");
  expect(releasedTo(null, now)).toBe("published");
  expect(releasedTo(now, now)).toBe("published");
  expect(releasedTo(new Date(now.getTime() + 1), now)).toBe("scheduled");
});

test("a pin lasts through its last day; an index number has four digits at least", () => {
  expect(isPinned("2026-11-23", "2026-11-23")).toBe(true);
  expect(isPinned("2026-11-23", "2026-11-24")).toBe(false);
  expect(isPinned(null, "2026-11-23")).toBe(false);
  expect(noticeNumber("2026-11-23", 137)).toBe("2026-0137");
  expect(noticeNumber("2026-11-23", 12345)).toBe("2026-12345");
});

describe("what a draft lacks before it is submitted", () => {
  const now = new Date("2026-11-23T08:00:00+08:00");
  const whole = {
    ...{
      title: "关于停水的通知",
      body: fromPlain("明天上午九点到十二点停水。"),
      audience: "everyone" as const,
    },
    ...{ villageIds: [], publishAt: null, expireAt: null, correction: "", publishedVersion: null },
  };
  const later = new Date(now.getTime() + 1000);
  test.each([
    [{}, []],
    [{ title: "停水" }, ["title"]],
    [{ body: fromPlain("停水　停水") }, ["body"]],
    [{ audience: "villages" as const }, ["villages"]],
    [{ publishedVersion: 1 }, ["correction"]],
    [{ publishedVersion: 1, correction: "改了时间" }, []],
    [{ expireAt: now }, ["expired"]],
    [{ publishAt: later, expireAt: later }, ["expiresFirst"]],
  ])("%o", (changes, expected) => {
    expect(faults({ ...whole, ...changes }, now)).toEqual(expected);
  });
});
