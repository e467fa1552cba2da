import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { isId } from "@/db/ids";
import { clocks, financeLines, financeReports, financeVersions, people, villages } from "@/db/schema";
import type { KeyedLine } from "@/domain/finance/corrected";
import { maskedParty } from "@/domain/finance/party";

/** Every period of a village, newest first: what is public with its sums, what is not yet with its last day. */
export async function publishedPeriods(villageId: string, limit = 40) {
  return db()
    .select({
      period: financeReports.period,
      endOn: financeReports.endOn,
      publishedAt: financeVersions.publishedAt,
      version: financeReports.publishedVersion,
      openingFen: financeVersions.openingFen,
      incomeFen: financeVersions.incomeFen,
      expenseFen: financeVersions.expenseFen,
      closingFen: financeVersions.closingFen,
      dueOn: sql<string | null>`(select min(c.due_on)::text from ${clocks} c
        where c.subject_id = ${financeReports.id} and c.stopped_at is null)`,
    })
    .from(financeReports)
    .leftJoin(
      financeVersions,
      and(
        eq(financeVersions.reportId, financeReports.id),
        eq(financeVersions.version, financeReports.publishedVersion),
      ),
    )
    .where(eq(financeReports.villageId, villageId))
    .orderBy(desc(financeReports.endOn))
    .limit(limit);
}
export type PublishedPeriod = Awaited<ReturnType<typeof publishedPeriods>>[number];

const person = (column: AnyPgColumn) =>
  sql<string | null>`(select p.name from ${people} p where p.id = ${column})`;

/** The accounts of a village for a period as they were published last, and what earlier versions said. */
export async function publishedAccounts(villageId: string, period: string) {
  const versions = await db()
    .select({
      reportId: financeVersions.reportId,
      title: financeReports.title,
      period: financeReports.period,
      startOn: financeReports.startOn,
      endOn: financeReports.endOn,
      version: financeVersions.version,
      openingFen: financeVersions.openingFen,
      incomeFen: financeVersions.incomeFen,
      expenseFen: financeVersions.expenseFen,
      closingFen: financeVersions.closingFen,
      opinion: financeVersions.opinion,
      publishedAt: financeVersions.publishedAt,
      confirmedBy: person(financeVersions.confirmedById),
      opinedBy: person(financeVersions.opinedById),
      publishedBy: person(financeVersions.publishedById),
    })
    .from(financeVersions)
    .innerJoin(financeReports, eq(financeReports.id, financeVersions.reportId))
    .where(
      and(
        eq(financeReports.villageId, villageId),
        eq(financeReports.period, period),
        sql`${financeVersions.version} <= ${financeReports.publishedVersion}`,
      ),
    )
    .orderBy(asc(financeVersions.version));
  const current = versions.at(-1);
  return current ? { ...current, versions } : null;
}
export type PublishedAccounts = NonNullable<Awaited<ReturnType<typeof publishedAccounts>>>;

/** The lines of every published version, by version; the other side of each payment is masked here and nowhere later. */
export async function publishedLines(accounts: Pick<PublishedAccounts, "reportId" | "version">) {
  const rows = await db()
    .select()
    .from(financeLines)
    .where(
      and(
        eq(financeLines.reportId, accounts.reportId),
        sql`${financeLines.version} <= ${accounts.version}`,
        sql`exists (select 1 from ${financeVersions} v where v.report_id = ${financeLines.reportId}
          and v.version = ${financeLines.version})`,
      ),
    )
    .orderBy(asc(financeLines.version), asc(financeLines.sort));
  const byVersion = new Map<number, KeyedLine[]>();
  for (const { reportId: _, version, sort: __, ...line } of rows) {
    const lines = byVersion.get(version) ?? [];
    lines.push({ ...line, counterparty: maskedParty(line.counterparty) });
    byVersion.set(version, lines);
  }
  return byVersion;
}

/** One line of published accounts, for the page on which somebody asks about it. */
export async function publishedLine(reportId: string, key: string) {
  if (!isId(reportId) || !isId(key)) return null;
  const [found] = await db()
    .select({
      key: financeLines.key,
      reportId: financeLines.reportId,
      villageId: financeReports.villageId,
      villageName: villages.name,
      title: financeReports.title,
      period: financeReports.period,
      on: financeLines.on,
      voucherNo: financeLines.voucherNo,
      summary: financeLines.summary,
      incomeFen: financeLines.incomeFen,
      expenseFen: financeLines.expenseFen,
    })
    .from(financeLines)
    .innerJoin(financeReports, eq(financeReports.id, financeLines.reportId))
    .innerJoin(villages, eq(villages.id, financeReports.villageId))
    .where(
      and(
        eq(financeLines.reportId, reportId),
        eq(financeLines.key, key),
        eq(financeLines.version, financeReports.publishedVersion),
      ),
    );
  return found ?? null;
}

/**
 * The pictures of vouchers of a period, by what tells which line they belong to (server only: a name may hold anything),
 * with the id of those that were released: the picture itself, or its redacted copy.
 */
export async function publishedVouchers(reportId: string) {
  return db().execute<{ id: string | null; purpose: string; name: string }>(sql`
    select case when f.is_public then f.id end as id, coalesce(o.purpose, f.purpose) as purpose, coalesce(o.name, f.name) as name
    from files f
    left join redaction_copies c on c.file_id = f.id
    left join files o on o.id = c.original_id
    where f.subject_id = ${reportId} and f.removed_at is null
      and (f.purpose like 'voucher%' or (f.is_public and c.original_purpose like 'voucher%'))
    order by f.created_at`);
}
