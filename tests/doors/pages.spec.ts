import { expect, test } from "@playwright/test";
import { can } from "@/domain/access";
import { everyPage } from "./register";
import { type Caller, everyCaller } from "./sessions";

/** Every page × every duty, a villager and a guest, over HTTP against the built app; generated from the policy. */
let callers: Caller[];
test.beforeAll(async () => {
  callers = await everyCaller();
});

const base = process.env.BASE_URL ?? "";
const visit = (path: string, caller: Caller) =>
  fetch(base + path, { redirect: "manual", headers: caller.cookie ? { cookie: caller.cookie } : {} });

/** An id nobody has: a page that exists only for others and one that does not exist look the same. */
const missing = "00000000-0000-7000-8000-00000000dead";

for (const { path, permission } of everyPage()) {
  const isDynamic = path.includes("[");
  const address = path.replace(/\[[^\]]+\]/g, missing);
  test(`${path} opens for ${permission ?? "everybody"} and for nobody else`, async () => {
    for (const caller of callers) {
      const answer = await visit(address, caller);
      await answer.arrayBuffer();
      const say = `${caller.name} at ${address}`;
      expect(answer.status, say).toBeLessThan(500);
      if (permission === null) {
        if (!isDynamic) expect(answer.status, say).toBe(200);
      } else if (can(caller, permission)) {
        if (!isDynamic) expect([200, 303, 307], say).toContain(answer.status);
        expect(answer.headers.get("location") ?? "", say).not.toContain("/sign-in");
      } else if (caller.name === "guest") {
        expect(answer.headers.get("location"), say).toMatch(/^(http:\/\/[^/]+)?\/sign-in\?next=/);
      } else expect(answer.status, say).toBe(404);
    }
  });
}

test("malformed addresses never fail", async () => {
  const signed = callers.find(({ name }) => name === "officeDirector") ?? (callers[0] as Caller);
  const dynamic = everyPage().filter(({ path }) => path.includes("["));
  for (const { path } of dynamic)
    for (const bad of ["x", "%20", "..%2f..%2fetc", "%F0%9F%90%BC", "'%3B--", "1".repeat(300)]) {
      const answer = await visit(path.replace(/\[[^\]]+\]/g, bad), signed);
      expect(answer.status, `${path} with ${bad}`).toBeLessThan(500);
    }
  for (const search of [
    "?page=-1",
    "?page=99999999999",
    "?page=1e9&q=%00",
    "?q=%25_%5C'%22",
    "?category=nonsense&village=x",
  ])
    for (const { path, permission } of everyPage().filter(({ path }) => !path.includes("["))) {
      const answer = await visit(path + search, permission === null ? (callers[0] as Caller) : signed);
      expect(answer.status, path + search).toBeLessThan(500);
    }
});
