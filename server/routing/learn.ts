import "server-only";
import type { Tx } from "@/db/client";
import { countRoute } from "@/db/queries/learned-routes";
import { knownWords } from "./vocabulary";

type Road = {
  /** What the villager wrote. Only the office's own words in it are remembered. */
  text: string;
  kind: string;
  officeId: string;
};

/** An office handled a matter to the end: next time its words point there. */
export async function learnRoute(tx: Tx, { text, kind, officeId }: Road): Promise<void> {
  await countRoute(tx, { words: await knownWords(text), kind, officeId }, "hit");
}

/** An office sent a matter back as not its own: next time its words point elsewhere. */
export async function unlearnRoute(tx: Tx, { text, kind, officeId }: Road): Promise<void> {
  await countRoute(tx, { words: await knownWords(text), kind, officeId }, "miss");
}
