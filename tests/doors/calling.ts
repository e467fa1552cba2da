import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Caller } from "./sessions";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };
const manifestFile = fileURLToPath(
  new URL("../../.next/server/server-reference-manifest.json", import.meta.url),
);
const base = process.env.BASE_URL ?? "";

/** The ids under which the build knows the actions: `app/…/actions.ts#name` → id. */
export function actionIds(): Map<string, string> {
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  return new Map(
    Object.entries(manifest.node).map(([id, { exportedName, filename }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
}

/** The body a browser sends for `action(before, form)`. */
export async function call(id: string, caller: Caller, fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value);
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

/** The door said no, whatever was sent. */
export const isForbidden = (text: string) => /"code":"(forbidden|signedOut)"/.test(text);
