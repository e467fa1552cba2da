import { describe, expect, test } from "vitest";
import { administrators, audiencesOf, can, permissions, policy, postsFor } from "@/domain/access";
import { openSteps, refusal } from "@/domain/flow";
import { maskedIdNumber, maskedName, maskedPhone } from "@/domain/masking";
import { homeOf, menus, placesFor } from "@/domain/navigation";
import { everyViewer, guest, staff, villager } from "../support/viewers";

describe("duties give permissions", () => {
  test("the three administrators see no business (public.md §8.3 d)", () => {
    const ofTheirs = new Set([
      "portal.enter",
      "account.own",
      "admin.enter",
      "people.read",
      "people.manage",
      "people.appoint",
      "posts.manage",
      "offices.manage",
      "portfolios.read",
      "portfolios.manage",
      "accounts.manage",
      "calendar.manage",
      "settings.manage",
      "audit.read",
    ]);
    for (const duty of administrators) {
      const may = permissions.filter((permission) => can(staff(duty, [duty]), permission));
      expect(
        may.filter((permission) => !ofTheirs.has(permission)),
        duty,
      ).toEqual([]);
    }
  });

  test("no two administrators share a power that only one should hold", () => {
    expect(policy["audit.read"]).toEqual(["auditAdmin"]);
    expect(policy["posts.manage"]).toEqual(["secAdmin"]);
    expect(policy["accounts.manage"]).toEqual(["sysAdmin"]);
  });

  test("a guest may enter and nothing more", () => {
    expect(permissions.filter((permission) => can(guest, permission))).toEqual(["portal.enter"]);
  });

  test("staff is whoever holds a business duty, an administrator alone is not", () => {
    expect(audiencesOf("staff", staff("a", ["driver"]).posts)).toContain("staff");
    expect(audiencesOf("staff", staff("b", ["sysAdmin"]).posts)).not.toContain("staff");
    expect(audiencesOf("staff", [])).toEqual([]);
  });

  test("the acting post is the one that gives the permission", () => {
    const both = staff("c", ["deputyLeader"]);
    expect(postsFor(both, "applications.decide")).toHaveLength(1);
    expect(postsFor(both, "audit.read")).toEqual([]);
  });
});

describe("places", () => {
  test("no menu has more than seven", () => {
    for (const places of Object.values(menus)) expect(places.length).toBeLessThanOrEqual(7);
  });
  test("a letter leads to one place of a menu", () => {
    for (const places of Object.values(menus)) {
      const letters = places.map(({ letter }) => letter);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });
  test.each([
    ["mainLeader", "/lead"],
    ["deputyLeader", "/lead"],
    ["writer", "/office"],
    ["sysAdmin", "/admin"],
    ["villager", "/my"],
    ["guest", "/"],
  ])("%s comes home to %s", (who, home) => {
    const viewer = new Map(everyViewer).get(who) ?? guest;
    expect(homeOf(viewer)).toBe(home);
  });
  test("a villager's menu has no office places", () => {
    expect(placesFor(villager("v"), "office")).toEqual([]);
  });
});

describe("a lifecycle", () => {
  type Thing = { state: "open" | "closed"; ownerId: string };
  const flow = {
    close: {
      from: ["open"],
      to: "closed",
      by: "notices.read",
      only: (viewer: { personId: string | null }, thing: Thing) => viewer.personId === thing.ownerId,
    },
  } as const;
  const owner = staff("owner", ["writer"]);
  const thing: Thing = { state: "open", ownerId: owner.personId ?? "" };

  test("says whether it is the wrong person or the wrong moment", () => {
    expect(refusal(flow.close, owner, thing)).toBeNull();
    expect(refusal(flow.close, staff("other", ["writer"]), thing)).toBe("forbidden");
    expect(refusal(flow.close, guest, thing)).toBe("forbidden");
    expect(refusal(flow.close, owner, { ...thing, state: "closed" })).toBe("tooLate");
  });
  test("offers only what may be done now", () => {
    expect(openSteps(flow, owner, thing)).toEqual(["close"]);
    expect(openSteps(flow, owner, { ...thing, state: "closed" })).toEqual([]);
  });
});

describe("masking has one pattern (public.md §8.2)", () => {
  test.each([
    ["张三", "张*"],
    ["李小明", "李*明"],
    ["欧阳峰", "欧阳*"],
    ["欧阳小峰", "欧阳*峰"],
    ["王", "王*"],
  ])("%s → %s", (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
  test("a masked number hides its middle and the birth date", () => {
    expect(maskedPhone("13812345678")).toBe("138****5678");
    expect(maskedIdNumber("110101199001011234")).toBe("1101**********1234");
    expect(maskedPhone("12345")).toBe("****");
  });
});
