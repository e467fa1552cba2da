import { expect, test } from "@playwright/test";
import { can } from "@/domain/access";
import { actionIds, call, isForbidden } from "./calling";
import { everyAction } from "./register";
import { type Caller, everyCaller } from "./sessions";

/** Every server action × every duty, a villager and a guest, called as a browser calls it; generated from the policy. */
let callers: Caller[];
let idOf: Map<string, string>;

test.beforeAll(async () => {
  callers = await everyCaller();
  idOf = actionIds();
});

for (const { file, name, permission } of everyAction()) {
  test(`${file} ${name} is open to ${permission ?? "whom its input says"}`, async () => {
    const id = idOf.get(`${file}#${name}`);
    expect(id, "the build knows this action").toBeTruthy();
    for (const caller of callers) {
      const answer = await call(id ?? "", caller);
      expect(answer.status, caller.name).toBeLessThan(500);
      if (permission)
        expect(isForbidden(answer.text), `${caller.name}: ${answer.text.slice(0, 300)}`).toBe(
          !can(caller, permission),
        );
    }
    // Actions on one's own account end sessions: those who come next are new people.
    if (file.startsWith("app/(account)")) callers = await everyCaller();
  });
}
