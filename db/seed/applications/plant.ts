import type { Tx } from "@/db/client";
import * as tables from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { dayOf } from "@/domain/calendar/day";
import type { Chronicle } from "../chronicle";
import { plant } from "../planting";
import { at, idOf, today } from "../stable";
import { buildApplications } from "./build";
import { cameAsFiles, type Keep, plantFiles } from "./files";
import type { Filed } from "./run";

const indexed = ({ case: row }: Filed) => ({
  ...row,
  applicantPhoneIndex: row.applicantPhone ? blindIndex(row.applicantPhone) : null,
  applicantNameIndex: blindIndex(row.applicantName),
});

/** The office's own message list keeps what people were told; older ones have been read. */
function messagesOf({ case: row, messages }: Filed) {
  const readUntil = at(today(), 0).getTime() - 4 * 86_400_000;
  return messages.map(({ toPersonId, body, at: createdAt }, index) => ({
    id: idOf(`message:${row.id}:${index}`),
    ...{ toPersonId, createdAt },
    body: body(),
    channel: "inbox" as const,
    subject: row.title,
    link: `/my/applications/${row.id}`,
    sentAt: createdAt,
    readAt: createdAt.getTime() < readUntil ? new Date(createdAt.getTime() + 5_400_000) : null,
  }));
}

/** Running numbers go on after those already given. */
function countersOf(filed: readonly Filed[]) {
  const given = new Map<string, number>();
  for (const { case: row } of filed)
    if (row.submittedAt) given.set(dayOf(row.submittedAt), (given.get(dayOf(row.submittedAt)) ?? 0) + 1);
  return [...given].map(([day, value]) => ({ key: `receipt:${day}`, value }));
}

/** Sixty applications in every state, with all that the office left on the way. */
export async function plantApplications(tx: Tx, chronicle: Chronicle, keep: Keep | null): Promise<void> {
  const filed = buildApplications(today());
  for (const one of filed)
    if (keep && cameAsFiles(one)) for (const material of one.materials) material.isOnPaper = false;
  await plant(tx, tables.cases, filed.map(indexed));
  await plant(
    tx,
    tables.applications,
    filed.map(({ application }) => application),
  );
  await plant(
    tx,
    tables.applicationMaterials,
    filed.flatMap(({ materials }) => materials),
  );
  await plant(
    tx,
    tables.supplementNotices,
    filed.flatMap(({ supplements }) => supplements),
  );
  await plant(
    tx,
    tables.clocks,
    filed.flatMap(({ clocks }) => clocks),
  );
  await plant(
    tx,
    tables.assignments,
    filed.flatMap(({ desks }) => desks),
  );
  await plant(
    tx,
    tables.ratings,
    filed.flatMap(({ rating }) => rating ?? []),
  );
  await plant(tx, tables.counters, countersOf(filed));
  await plant(tx, tables.outgoingMessages, filed.flatMap(messagesOf));
  if (keep) await plantFiles(tx, filed, keep);
  for (const { deeds } of filed) chronicle.add(...deeds);
}
