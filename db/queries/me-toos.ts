import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { cases, meToos, reports } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

/** A villager may join any report that is public and not mended; what is shown of it is public anyway. */
export async function findReportToJoin(viewer: Viewer, id: string) {
  if (!isId(id) || viewer.kind !== "villager" || !viewer.personId) return null;
  const [found] = await db()
    .select({
      id: cases.id,
      text: reports.publicText,
      isOwn: sql<boolean>`(${cases.applicantId} is not distinct from ${viewer.personId} or ${cases.filedById} = ${viewer.personId})`,
      hasJoined: sql<boolean>`exists (select 1 from me_toos m where m.case_id = ${cases.id}
        and m.person_id = ${viewer.personId})`,
    })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .where(
      and(
        eq(cases.kind, "report"),
        eq(cases.id, id),
        sql`${cases.state} in ('assigned', 'underWay')`,
        ne(reports.publicText, ""),
      ),
    );
  return shown(found);
}

/** 我也遇到, once each: the second time is refused by the key of the table. */
export async function insertMeToo(tx: Tx, report: Shown<{ id: string }>, personId: string): Promise<void> {
  const made = await tx
    .insert(meToos)
    .values({ caseId: report.id, personId })
    .onConflictDoNothing()
    .returning({ caseId: meToos.caseId });
  if (made.length === 0) throw new Refused("reports.errors.joined");
}

/** Everybody who said "me too", to be told when it is mended. */
export async function listJoined(report: Shown<{ id: string }>): Promise<string[]> {
  const rows = await db()
    .select({ personId: meToos.personId })
    .from(meToos)
    .where(eq(meToos.caseId, report.id));
  return rows.map(({ personId }) => personId);
}
