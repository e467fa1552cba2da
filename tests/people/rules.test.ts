import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { administrators, duties } from "@/domain/access";
import { appointmentFault, dutyFault, mayHandOver } from "@/domain/people/duties";
import { PostInput, StandInInput } from "@/domain/people/input";
import { isIdNumber, isMobile } from "@/domain/people/numbers";
import { inCommon } from "@/domain/people/spans";
import { bothAway, type StandIn, standInFault } from "@/domain/people/stand-ins";
import { mapFaults, twiceNamed } from "@/domain/portfolios/rules";
import { idOf, staff } from "../support/viewers";

const business = duties.filter((duty) => !(administrators as readonly string[]).includes(duty));

describe("the three administrators are three people without business (public.md §8.3 d)", () => {
  test.each(administrators.flatMap((a) => administrators.map((b) => [a, b] as const)))(
    "%s with %s",
    (a, b) => {
      expect(dutyFault([a, b])).toBe(a === b ? null : "people.errors.twoAdministrators");
    },
  );
  test.each(business)("no administrator is also %s", (duty) => {
    for (const admin of administrators)
      expect(dutyFault([duty, admin])).toBe("people.errors.administratorWithBusiness");
  });
  test("business duties may be joined as the township likes", () => {
    expect(dutyFault(business)).toBeNull();
  });
});

describe("a post is a permission: who may put somebody into it", () => {
  const [sys, sec] = [staff("sys", ["sysAdmin"]), staff("sec", ["secAdmin"])];
  const into = (duty: (typeof duties)[number], isVacant = true) => ({
    personId: idOf("somebody"),
    duties: [duty],
    isVacant,
  });
  test("the security administrator appoints to every post, but never themselves", () => {
    expect(appointmentFault(sec, into("writer"))).toBeNull();
    expect(appointmentFault(sec, into("sysAdmin"))).toBeNull();
    expect(appointmentFault(sec, { ...into("writer"), personId: sec.personId ?? "" })).toBe(
      "people.errors.notOneself",
    );
  });
  test("the system administrator only fills the vacant posts of the two others", () => {
    expect(appointmentFault(sys, into("secAdmin"))).toBeNull();
    expect(appointmentFault(sys, into("auditAdmin"))).toBeNull();
    for (const other of [into("secAdmin", false), into("writer"), into("mainLeader"), into("sysAdmin")])
      expect(appointmentFault(sys, other)).toBe("people.errors.secAdminAppoints");
  });
});

describe("who hands over a desk and ends a holding (GW-67)", () => {
  const director = staff("lin", ["officeDirector"]);
  const of = (name: string, held: (typeof duties)[number]) => ({ personId: idOf(name), duties: [held] });
  test("the director for a handler, not for a leader, nobody for an administrator", () => {
    expect(mayHandOver(director, of("qian", "handler"))).toBe(true);
    expect(mayHandOver(director, of("chen", "deputyLeader"))).toBe(false);
    expect(mayHandOver(staff("zhou", ["mainLeader"]), of("chen", "deputyLeader"))).toBe(true);
    expect(mayHandOver(staff("zhou", ["mainLeader"]), of("du", "sysAdmin"))).toBe(false);
    expect(mayHandOver(staff("du", ["sysAdmin"]), of("du", "sysAdmin"))).toBe(false);
  });
  test("everybody their own desk, nobody a colleague's", () => {
    expect(mayHandOver(staff("qian", ["handler"]), of("qian", "handler"))).toBe(true);
    expect(mayHandOver(staff("sun", ["handler"]), of("qian", "handler"))).toBe(false);
  });
});

describe("stand-ins (office.md §9 AB岗)", () => {
  const today = "2026-11-23";
  const plan = (absent: string, standIn: string, fromOn: string, untilOn: string): StandIn => ({
    postId: `post of ${absent}`,
    absentPersonId: absent,
    standInPersonId: standIn,
    fromOn,
    untilOn,
  });
  const around = {
    today,
    others: [] as StandIn[],
    postDuties: ["writer"],
    standInDuties: ["handler"],
  } as const;
  const b4a = plan("a", "b", "2026-11-23", "2026-11-27");

  test.each([
    ["nobody for themselves", plan("a", "a", today, today), around, "people.errors.standInSelf"],
    ["an end before its beginning", plan("a", "b", "2026-11-25", "2026-11-24"), around, "dayOrder"],
    ["a span that is over", plan("a", "b", "2026-11-20", "2026-11-22"), around, "people.errors.inThePast"],
    [
      "twice for one post",
      b4a,
      { ...around, others: [plan("a", "c", "2026-11-27", "2026-11-30")] },
      "people.errors.standInTwice",
    ],
    [
      "a circle of two",
      b4a,
      { ...around, others: [plan("b", "a", "2026-11-27", "2026-12-01")] },
      "people.errors.standInCircle",
    ],
    [
      "a circle of three on a common day",
      b4a,
      {
        ...around,
        others: [plan("b", "c", "2026-11-24", "2026-11-25"), plan("c", "a", "2026-11-25", "2026-11-26")],
      },
      "people.errors.standInCircle",
    ],
    [
      "business for an administrator",
      b4a,
      { ...around, postDuties: ["sysAdmin"] as const },
      "people.errors.administratorWithBusiness",
    ],
  ] as const)("refuses %s", (_, asked, circumstances, key) => {
    expect(standInFault(asked, circumstances)?.key).toBe(key);
  });
  test("a circle that never closes on one day is none", () => {
    const others = [plan("b", "c", "2026-11-24", "2026-11-24"), plan("c", "a", "2026-11-25", "2026-11-26")];
    expect(standInFault(b4a, { ...around, others })).toBeNull();
  });
  test("one that began earlier and still runs is planned as it is", () => {
    expect(standInFault(plan("a", "b", "2026-11-20", today), around)).toBeNull();
  });
  test("both away on some day is warned of", () => {
    expect(bothAway(b4a, [plan("b", "c", "2026-11-27", "2026-11-29")])).toBe(true);
    expect(bothAway(b4a, [plan("b", "c", "2026-11-28", "2026-11-29")])).toBe(false);
  });
});

test("spans include both ends (property: a common day lies in both)", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
  const span = fc
    .tuple(day, fc.option(day))
    .map(([a, b]) =>
      b === null ? { fromOn: a, untilOn: null } : { fromOn: a < b ? a : b, untilOn: a < b ? b : a },
    );
  fc.assert(
    fc.property(span, span, day, (a, b, some) => {
      const has = (one: typeof a) => one.fromOn <= some && (one.untilOn === null || some <= one.untilOn);
      const common = inCommon(a, b);
      expect(common !== null && has(common)).toBe(has(a) && has(b));
    }),
  );
});

describe("the portfolio map (office.md §8.3 a)", () => {
  const row = (id: string, matterId: string, more = {}) => ({
    id,
    matterId,
    leaderPostId: "chen",
    leadOfficeId: "civil",
    fromOn: "2026-01-01",
    untilOn: null,
    ...more,
  });
  test("names overlap, gap and missing office, and nothing else", () => {
    const rows = [
      row("1", "clear"),
      row("2", "double"),
      row("3", "double", { leaderPostId: "luo" }),
      row("4", "officeless", { leadOfficeId: null }),
      row("5", "over", { untilOn: "2026-11-22" }),
      row("6", "later", { fromOn: "2026-11-24" }),
    ];
    const matters = ["clear", "double", "officeless", "over", "later", "never"];
    expect(mapFaults(matters, rows, "2026-11-23").map(({ matterId, kind }) => [matterId, kind])).toEqual([
      ["double", "overlap"],
      ["officeless", "noOffice"],
      ["over", "noLeader"],
      ["later", "noLeader"],
      ["never", "noLeader"],
    ]);
  });
  test("nobody is named twice in one row", () => {
    const base = { leaderPostId: "a", assistantPostIds: ["b"], leadOfficeId: "c", coOfficeIds: ["d"] };
    expect(twiceNamed(base)).toBeNull();
    expect(twiceNamed({ ...base, assistantPostIds: ["a"] })).toBe("assistantPostIds");
    expect(twiceNamed({ ...base, coOfficeIds: ["c"] })).toBe("coOfficeIds");
  });
});

test.each([
  ["13812345678", true],
  ["12812345678", false],
  ["1381234567", false],
  ["+8613812345678", false],
])("mobile %s: %s", (text, is) => expect(isMobile(text)).toBe(is));

test.each([
  ["11010519491231002X", true],
  ["11010519491231002x", true],
  ["110105194912310021", false],
  ["110105194913310025", false],
  ["110101", false],
])("ID number %s: %s", (text, is) => expect(isIdNumber(text)).toBe(is));

test("a post needs a duty, and stands in an office or a village", () => {
  const written = { name: "文秘", officeId: idOf("o"), villageId: "", duties: ["writer"], rank: "5" };
  expect(PostInput.safeParse(written).success).toBe(true);
  expect(PostInput.safeParse({ ...written, duties: undefined }).success).toBe(false);
  expect(PostInput.safeParse({ ...written, villageId: idOf("v") }).success).toBe(false);
  expect(PostInput.safeParse({ ...written, duties: ["king"] }).success).toBe(false);
});

test("whatever is typed into the plan of a stand-in, reading it never throws", () => {
  fc.assert(fc.property(fc.object(), (typed) => void StandInInput.safeParse(typed)));
});
