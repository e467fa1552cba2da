import "server-only";
import { z } from "zod";
import { auditSubject, findLastCheck, insertCheck, listAuditAdministrators } from "@/db/queries/audit-checks";
import { countUnsealed, verifyEvents } from "@/db/queries/event-verification";
import { insertEvent } from "@/db/queries/events";
import { tellPerson } from "@/db/queries/outgoing";
import { newFaults } from "@/domain/audit/chain";
import type { Run } from "@/server/jobs/kinds";
import { sealEvents } from "@/server/jobs/seal-events";
import { log } from "@/server/log";
import { spoken } from "@/server/spoken";

const Payload = z.object({ askedById: z.uuid().nullish() });

/**
 * Reads the whole audit trail through, every night and when asked (public.md §8.3 audit c, d). What is newly broken is told to the
 * audit administrator and said in the log, which is shipped to another machine. Whatever can be sealed is sealed first; what
 * then is still open after two hours is held open by somebody.
 */
export const verifyAudit: Run = async ({ tx, payload }) => {
  const { askedById } = Payload.parse(payload);
  const startedAt = new Date();
  await sealEvents({ tx, payload: {}, isLastTry: false });
  const before = await findLastCheck(tx);
  const found = await verifyEvents(tx, before);
  await insertCheck(tx, { ...found, startedAt, askedById: askedById ?? null });
  const { events, blocks, headBlock, headHash, faultCount } = found;
  await insertEvent(tx, {
    subjectKind: "audit",
    subjectId: auditSubject,
    what: faultCount === 0 ? "audit.foundWhole" : "audit.foundBroken",
    permission: "audit.read",
    detail: { events, blocks, headBlock, headHash, faultCount },
  });
  const unsealed = await countUnsealed(tx);
  const fresh = newFaults(found.faults, before?.faults ?? []);
  const said = { events, blocks, headBlock, headHash, faultCount, unsealed };
  if (faultCount > 0) log.error({ ...said, faults: found.faults.slice(0, 5) }, "the audit trail is broken");
  else log.info(said, "the audit trail is whole");
  if (fresh.length === 0 && unsealed === 0) return;
  const t = spoken("audit");
  const body =
    fresh.length > 0 ? t("told.broken", { count: faultCount }) : t("told.unsealed", { count: unsealed });
  for (const personId of await listAuditAdministrators(tx))
    await tellPerson(tx, personId, { subject: t("told.subject"), body, link: "/admin/audit" });
};
