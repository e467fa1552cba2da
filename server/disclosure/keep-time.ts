import "server-only";
import { announcePublicChange, type Tx } from "@/db/client";
import { startClock } from "@/db/queries/clocks";
import { removeNames, takePostingsOver } from "@/db/queries/disclosure-publishing";
import { followClocks, insertPeriodItem, listOpenVillages, updateDueOn } from "@/db/queries/disclosure-time";
import { insertEvent } from "@/db/queries/events";
import { dayOf, endOf } from "@/domain/calendar/day";
import { type ItemKind, recurringKinds, templateOf } from "@/domain/disclosure/kinds";
import { lastPeriod, type Period, periodName } from "@/domain/disclosure/periods";
import type { Run } from "@/server/jobs/kinds";
import { spoken } from "@/server/spoken";
import { putOnDesk } from "./desks";

/**
 * What the calendar does to village disclosure, each night: names whose last day is over are taken down, the items of a
 * period that has ended are made and laid on the clerks' desks. Public pages tell days, so they are drawn anew.
 */
export const keepDisclosureTime: Run = async ({ tx }) => {
  const now = new Date();
  await takeDownNames(tx, now);
  await makeDueItems(tx, now);
  await followClocks(tx);
  await announcePublicChange(tx, "disclosure");
};

export async function takeDownNames(tx: Tx, now: Date): Promise<void> {
  for (const item of await takePostingsOver(tx, dayOf(now))) {
    await removeNames(tx, item, now);
    await insertEvent(tx, {
      subjectKind: "disclosure",
      subjectId: item.id,
      what: "disclosure.takeDown",
      permission: "disclosure.publish",
      fromState: item.state,
      toState: item.state === "published" ? "takenDown" : item.state,
    });
  }
}

/** Every village × what comes back by itself, for the last period that is over. Made once, whoever runs it. */
export async function makeDueItems(tx: Tx, now: Date): Promise<void> {
  const villages = await listOpenVillages(tx);
  for (const kind of recurringKinds) {
    const period = lastPeriod(templateOf(kind).frequency, dayOf(now));
    if (!period) continue;
    for (const village of villages) await makeDueItem(tx, village, kind, period);
  }
}

async function makeDueItem(
  tx: Tx,
  village: { id: string; name: string; phone: string },
  kind: ItemKind,
  period: Period,
) {
  const { clock, publisher } = templateOf(kind);
  if (!clock) return;
  const itemId = await insertPeriodItem(tx, {
    ...{ villageId: village.id, kind, publisher, state: "due" },
    title: periodTitle(village.name, kind, period),
    contact: village.phone,
    periodFrom: period.from,
    periodTo: period.to,
    // The clock says the day; the unique period decides before it runs.
    dueOn: period.to,
  });
  if (!itemId) return;
  const lastMoment = new Date(endOf(period.to).getTime() - 1);
  const { dueOn } = await startClock(tx, { subjectKind: "disclosure", subjectId: itemId }, clock, {
    at: lastMoment,
  });
  await updateDueOn(tx, itemId, dueOn);
  const why = { step: "disclosure.begin", reason: "disclosure.why.due", dueOn };
  await putOnDesk(tx, "clerk", { itemId, villageId: village.id, ...why });
  await insertEvent(tx, {
    ...{ subjectKind: "disclosure", subjectId: itemId, what: "disclosure.fallDue" },
    permission: "disclosure.draft",
    toState: "due",
    detail: { kind, dueOn },
  });
}

/** 柳溪村2026年第三季度党务公开 */
export function periodTitle(villageName: string, kind: ItemKind, period: Period): string {
  const t = spoken("disclosure");
  const { key, year, quarter } = periodName(period);
  const name = key === "year" ? t("period.year", { year }) : t("period.quarter", { year, quarter });
  return `${villageName}${name}${t(`kinds.${kind}`)}`;
}
