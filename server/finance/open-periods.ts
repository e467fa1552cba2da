import "server-only";
import type { Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import { startClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { insertEvent } from "@/db/queries/events";
import { insertReport } from "@/db/queries/finance-moves";
import { findAgencyPost } from "@/db/queries/finance-posts";
import { listBooks } from "@/db/queries/finance-reports";
import { type Day, dayOf, endOf } from "@/domain/calendar/day";
import { clockOf, type Period, periodsOver } from "@/domain/finance/periods";
import type { Run } from "@/server/jobs/kinds";
import { spoken } from "@/server/spoken";

type Book = Awaited<ReturnType<typeof listBooks>>[number];

/** `柳溪村 2026年第三季度财务公开`: for desks and messages, in the language of the product. */
export function reportTitle(villageName: string, { frequency, year, number }: Period): string {
  const t = spoken("finance");
  return t("reportTitle", {
    village: villageName,
    period: t(`period.${frequency}`, { year: String(year), number: String(number) }),
  });
}

/**
 * A period that is over is awaited from the next day on: its clock runs from its last day (public.md §11 village.finance)
 * and it lies on the agency's desk, so that what nobody handed in is seen. Earlier periods are not asked for afterwards.
 */
export const openPeriods: Run = async ({ tx }) => {
  const today = dayOf(new Date());
  for (const book of await listBooks(tx)) await openFor(tx, book, today);
};

export async function openFor(tx: Tx, book: Book, today: Day): Promise<void> {
  const [period] = periodsOver(today, book.frequency, 1);
  if (!period) return;
  const { villageId, agencyOfficeId } = book;
  const { key, startOn, endOn } = period;
  const title = reportTitle(book.villageName, period);
  const id = await insertReport(tx, { villageId, agencyOfficeId, period: key, startOn, endOn, title });
  if (!id) return;
  const subject = { subjectKind: "financeReport", subjectId: id } as const;
  // The last moment of the last day: the next one is the first that counts.
  const at = new Date(endOf(endOn).getTime() - 1);
  const clock = await startClock(tx, subject, clockOf(book.frequency), { at });
  const postId = (await findAgencyPost(tx, agencyOfficeId)) ?? (await findPostFor(tx, "officeDirector"));
  if (postId)
    await insertAssignment(tx, {
      ...subject,
      step: "finance.import",
      desk: { postId },
      reason: "finance.why.open",
      dueOn: clock.dueOn,
    });
  await insertEvent(tx, {
    ...subject,
    what: "finance.open",
    permission: "finance.keep",
    actorId: null,
    toState: "awaited",
    detail: { period: key },
  });
}
