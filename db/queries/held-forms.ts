import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { heldForms } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { Outcome } from "@/domain/outcome";

/** Keeps what was typed when the session had ended before the form was sent; sealed, for an hour. */
export async function insertHeldForm(tx: Tx, path: string, values: Outcome["values"]): Promise<string> {
  const [made] = await tx
    .insert(heldForms)
    .values({ path, values: JSON.stringify(values ?? {}), expiresAt: sql`now() + interval '1 hour'` })
    .returning({ id: heldForms.id });
  return made?.id ?? "";
}

/** Gives the typed text back to whoever holds the key and has signed in; the key is unguessable and short-lived. */
export async function takeHeldForm(viewer: Viewer, id: string): Promise<Outcome | undefined> {
  if (viewer.kind === "guest" || !isId(id)) return undefined;
  const [held] = await db()
    .select({ values: heldForms.values })
    .from(heldForms)
    .where(and(eq(heldForms.id, id), gt(heldForms.expiresAt, sql`now()`)));
  return held ? { status: "idle", values: JSON.parse(held.values) } : undefined;
}
