import "server-only";
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { synonyms } from "@/db/schema";
import { likePattern } from "@/db/search";
import { can, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { Pair } from "@/domain/routing/words";

/** Words are no secret; the list with the forms to change it is the office's. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "words.edit") ? sql`true` : sql`false`;
}

/** Every pair, for searches: everybody's words. */
export async function publishedSynonyms(): Promise<Pair[]> {
  return db()
    .select({ everyday: synonyms.everyday, official: synonyms.official })
    .from(synonyms)
    .orderBy(asc(synonyms.everyday), asc(synonyms.official));
}

export async function listSynonyms(viewer: Viewer, words: string) {
  const like = words ? likePattern(words) : null;
  return db()
    .select({ id: synonyms.id, everyday: synonyms.everyday, official: synonyms.official })
    .from(synonyms)
    .where(
      and(
        visibleTo(viewer),
        like ? or(sql`${synonyms.everyday} like ${like}`, sql`${synonyms.official} like ${like}`) : undefined,
      ),
    )
    .orderBy(asc(synonyms.everyday), asc(synonyms.official));
}

export async function findSynonym(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select()
    .from(synonyms)
    .where(and(visibleTo(viewer), eq(synonyms.id, id)));
  return shown(found);
}

export async function insertSynonym(tx: Tx, pair: Pair, addedById: string | null): Promise<string> {
  const [made] = await tx
    .insert(synonyms)
    .values({ ...pair, addedById })
    .onConflictDoNothing()
    .returning({ id: synonyms.id });
  if (!made) throw new Refused("routing.errors.known", {}, "everyday");
  return made.id;
}

export async function removeSynonym(tx: Tx, pair: Shown<{ id: string }>): Promise<void> {
  await tx.delete(synonyms).where(eq(synonyms.id, pair.id));
}
