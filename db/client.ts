import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { pool } from "@/db/pool";

type RawTx = Parameters<Parameters<typeof pool.transaction>[0]>[0];
declare const writePass: unique symbol;
declare const showPass: unique symbol;

/** A pass to write. Opened by `server/action.ts`, the upload door and jobs only, so a page can never change data. */
export type Tx = RawTx & { readonly [writePass]: true };

/** A row some viewer was allowed to see. Writes ask for one, so nobody changes a row by guessing its id. */
export type Shown<Row> = Row & { readonly [showPass]: true };
export const shown = <Row>(row: Row | undefined) => (row as Shown<Row> | undefined) ?? null;

const current = new AsyncLocalStorage<Tx>();

/** Where to read: the open transaction inside an action, otherwise the pool. Never two connections for one request. */
export const db = () => current.getStore() ?? pool;

export function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  const open = current.getStore();
  if (open) return run(open);
  return pool.transaction((tx) => current.run(tx as Tx, () => run(tx as Tx)));
}

/** Tells every instance, at commit, to drop its public pages from memory. */
export async function announcePublicChange(tx: Tx, what: string): Promise<void> {
  await tx.execute(sql`select pg_notify('public_changed', ${what})`);
}
