import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId, newId } from "@/db/ids";
import { clocks, people, siteCorrections } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

/** What readers report is read by those who answer it. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "corrections.answer") ? sql`true` : sql`false`;
}

export async function insertCorrection(
  tx: Tx,
  { path, text, contact }: { path: string; text: string; contact: string },
): Promise<string> {
  const id = newId();
  await tx.insert(siteCorrections).values({ id, path, text, contact: contact || null });
  return id;
}

const columns = {
  id: siteCorrections.id,
  path: siteCorrections.path,
  text: siteCorrections.text,
  contact: siteCorrections.contact,
  answer: siteCorrections.answer,
  answeredAt: siteCorrections.answeredAt,
  isSettled: siteCorrections.isSettled,
  createdAt: siteCorrections.createdAt,
  answeredBy: people.name,
  dueOn: clocks.dueOn,
};

const select = () =>
  db()
    .select(columns)
    .from(siteCorrections)
    .leftJoin(people, eq(people.id, siteCorrections.answeredById))
    .leftJoin(clocks, eq(clocks.subjectId, siteCorrections.id));

/** Open ones first, the oldest on top; below them the latest settled ones. */
export async function listCorrections(viewer: Viewer) {
  return select()
    .where(visibleTo(viewer))
    .orderBy(
      asc(siteCorrections.isSettled),
      sql`case when ${siteCorrections.isSettled} then null else ${siteCorrections.createdAt} end`,
      desc(siteCorrections.answeredAt),
    )
    .limit(100);
}

export async function findCorrection(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await select().where(and(visibleTo(viewer), eq(siteCorrections.id, id)));
  return shown(found);
}

/** Answered once: of two people who answer, the second is told. */
export async function updateCorrectionAnswer(
  tx: Tx,
  correction: Shown<{ id: string }>,
  answer: string,
  answeredById: string | null,
): Promise<void> {
  const changed = await tx
    .update(siteCorrections)
    .set({ answer, answeredById, answeredAt: sql`now()`, isSettled: true })
    .where(and(eq(siteCorrections.id, correction.id), eq(siteCorrections.isSettled, false)))
    .returning({ id: siteCorrections.id });
  if (changed.length === 0) throw new Refused("changedMeanwhile");
}
