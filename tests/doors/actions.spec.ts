import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { can } from "@/domain/access";
import { everyAction } from "./register";
import { type Caller, everyCaller } from "./sessions";

/** Every server action × every duty, a villager and a guest, called as a browser calls it; generated from the policy. */
type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };
const manifestFile = fileURLToPath(
  new URL("../../.next/server/server-reference-manifest.json", import.meta.url),
);

const base = process.env.BASE_URL ?? "";
let callers: Caller[];
let idOf: Map<string, string>;

test.beforeAll(async () => {
  callers = await everyCaller();
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  idOf = new Map(
    Object.entries(manifest.node).map(([id, { exportedName, filename }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
});

/** The body a browser sends for `action(before, form)`. */
export async function call(id: string, caller: Caller, fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(`1_${name}`, value);
  body.set("0", '[{"status":"idle"},"$K1"]');
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "next-action": id,
      accept: "text/x-component",
      origin: base,
      ...(caller.cookie && { cookie: caller.cookie }),
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

const isForbidden = (text: string) => /"code":"(forbidden|signedOut)"/.test(text);

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
