import "server-only";
import type { Tx } from "@/db/client";
import type { Every } from "@/domain/jobs/slots";
import { closeDelivered } from "@/server/applications/close";
import { lapseSupplements } from "@/server/applications/lapse";
import { verifyAudit } from "@/server/audit/verify";
import { remindDesks } from "@/server/clocks/remind";
import { keepDisclosureTime } from "@/server/disclosure/keep-time";
import { remindVillages } from "@/server/disclosure/remind";
import { openPeriods } from "@/server/finance/open-periods";
import { remindOfAssets } from "@/server/finance/remind-assets";
import { lapseRequests } from "@/server/information/lapse";
import { keepTime } from "@/server/notices/keep-time";
import { closeUnasked } from "@/server/petitions/close";
import { retain } from "@/server/privacy/retain";
import { makeCopy } from "@/server/redaction/make";
import { cleanUp } from "./clean-up";
import { deliver } from "./deliver";
import { sealEvents } from "./seal-events";

/**
 * One run of a job. Everything in `tx` is undone when it throws, and the job is tried again; what reaches outside may
 * then happen twice, so it must not matter.
 */
export type Run = (job: { tx: Tx; payload: Record<string, unknown>; isLastTry: boolean }) => Promise<void>;
export type JobKind = { run: Run; every?: Every };

/** Everything the portal does by itself. A module adds a line that points at its own `server/<module>/…`. */
export const jobKinds: Record<string, JobKind> = {
  "outgoing.deliver": { run: deliver },
  "events.seal": { run: sealEvents, every: { minutes: 10 } },
  "audit.verify": { run: verifyAudit, every: { dailyAt: "03:20" } },
  // Also put down for the very moment when a notice is scheduled or given a last day.
  "notices.keepTime": { run: keepTime, every: { minutes: 10 } },
  // Before the office opens, and once more after lunch for clocks that count hours.
  "clocks.remind": { run: remindDesks, every: { minutes: 240 } },
  "applications.lapse": { run: lapseSupplements, every: { dailyAt: "00:20" } },
  "applications.close": { run: closeDelivered, every: { dailyAt: "00:40" } },
  "finance.open": { run: openPeriods, every: { dailyAt: "00:30" } },
  "finance.remindAssets": { run: remindOfAssets, every: { dailyAt: "08:10" } },
  "disclosure.keepTime": { run: keepDisclosureTime, every: { dailyAt: "00:05" } },
  "disclosure.remind": { run: remindVillages, every: { dailyAt: "08:00" } },
  "redaction.make": { run: makeCopy },
  "petitions.close": { run: closeUnasked, every: { dailyAt: "00:50" } },
  "privacy.retain": { run: retain, every: { dailyAt: "02:10" } },
  "information.lapse": { run: lapseRequests, every: { dailyAt: "00:25" } },
  "cleaning.sweep": { run: cleanUp, every: { dailyAt: "02:40" } },
};
