import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** Everybody may read what is known about themselves, so that a form never asks for it twice. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.personId ? eq(people.id, viewer.personId) : sql`false`;
}

export async function findOwnDetails(viewer: Viewer) {
  const [found] = await db()
    .select({
      name: people.name,
      phone: people.phone,
      idNumber: people.idNumber,
      villageId: people.villageId,
    })
    .from(people)
    .where(and(visibleTo(viewer)));
  return found ?? null;
}
