import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/db/client";
import { insertSecret } from "@/db/queries/one-time-secrets";
import { linkHours } from "@/domain/account/codes";
import { digestOf } from "@/server/digest";

/** The path of a one-time link by which the owner of an account chooses a password; good for a day. */
export async function makePasswordLink(tx: Tx, accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const digest = digestOf(token);
  await insertSecret(tx, { purpose: "setPassword", subject: accountId, digest, minutes: linkHours * 60 });
  return `/set-password?token=${token}`;
}
