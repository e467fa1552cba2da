import "server-only";
import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { transaction } from "@/db/client";
import { listAudit } from "@/db/queries/audit";
import { auditSubject } from "@/db/queries/audit-checks";
import { insertEvent } from "@/db/queries/events";
import { postsFor, type Viewer } from "@/domain/access";
import { type AuditAsked, auditAsked } from "@/domain/audit/asked";
import { csvLine } from "@/domain/audit/csv";
import { dayOf } from "@/domain/calendar/day";
import { clientAddress } from "@/server/client-address";
import type { Download, Visit } from "@/server/download";
import { auditWords } from "./lines";

/** More than that is asked for in parts, by days. */
export const mostExported = 20_000;
const batch = 1_000;

/** What was found, as a table for a spreadsheet; that it was taken out leaves an event (public.md §8.3 audit a). */
export async function auditExport({ viewer, search }: Visit<Record<string, string>>): Promise<Download> {
  const { below: _, ...asked } = auditAsked((name) => search.get(name) ?? "");
  const t = await getTranslations("audit");
  await recordExport(viewer, asked);
  const lines = await wording();
  return {
    name: t("file", { day: dayOf(new Date()) }),
    mediaType: "text/csv; charset=utf-8",
    body: () => Readable.from(rows(viewer, asked, lines), { objectMode: false }),
  };
}

async function wording() {
  const t = await getTranslations("audit.columns");
  const { line } = await auditWords();
  const names = [
    ...([
      "number",
      "at",
      "who",
      "post",
      "actingFor",
      "code",
      "what",
      "kind",
      "subject",
      "subjectId",
    ] as const),
    ...(["from", "to", "reason", "address", "hash"] as const),
  ];
  return { head: names.map((name) => t(name)), line };
}

/** Page after page as the reader takes it, so that a long trail needs little memory. A byte order mark tells Excel it is UTF-8. */
async function* rows(viewer: Viewer, asked: AuditAsked, { head, line }: Awaited<ReturnType<typeof wording>>) {
  yield Buffer.from(`\ufeff${csvLine(head)}`);
  let below: string | undefined;
  for (let sent = 0; sent < mostExported; sent += batch) {
    const found = await listAudit(viewer, { ...asked, ...(below && { below }) }, batch);
    const text = found.map((row, index) => {
      const { who, post, actingFor, what, kind, subject, reason } = line(row);
      const { at, what: code, subjectId, fromState, toState, address, hash } = row;
      const told = [
        // Counted anew: gaps between the numbers of the trail would tell of what is not shown.
        String(sent + index + 1),
        at.toISOString(),
        who,
        post,
        actingFor,
        code,
        what,
        kind,
        subject,
        subjectId,
      ];
      return csvLine([...told, fromState ?? "", toState ?? "", reason, address ?? "", hash]);
    });
    if (text.length > 0) yield Buffer.from(text.join(""));
    const last = found.at(-1);
    if (!last || found.length < batch) return;
    below = `${last.at.getTime()}_${last.seq}`;
  }
}

async function recordExport(viewer: Viewer, asked: AuditAsked): Promise<void> {
  const post = postsFor(viewer, "audit.read")[0];
  const address = await clientAddress();
  await transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "audit",
      subjectId: auditSubject,
      what: "audit.export",
      permission: "audit.read",
      actorId: viewer.personId,
      actorPostId: post?.postId ?? null,
      actingForId: post?.actingFor?.personId ?? null,
      detail: { asked },
      address,
    }),
  );
}
