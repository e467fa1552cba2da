import "server-only";
import { getTranslations } from "next-intl/server";
import type { PublishedItem } from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { periodTeller } from "@/server/disclosure/told";

/** What every item on a board says of itself (public.md §3.3 board rules), as name and value; also for paper. */
export async function itemFacts({
  kind,
  facts,
  publishedAt,
  villageName,
}: PublishedItem): Promise<[string, string][]> {
  const t = await getTranslations("disclosure");
  const { long } = await dayFormat();
  const period = await periodTeller();
  const day = (on: string | null) => (on ? long(on) : "");
  const all: [string, string][] = [
    [t("public.publishedOn"), long(dayOf(publishedAt))],
    [t("public.period"), period(facts.periodFrom, facts.periodTo)],
    [t("public.publisher"), `${villageName}${t(`publishers.${facts.publisher}`)}`],
    [t("public.kind"), t(`kinds.${kind}`)],
    [
      t("public.approver"),
      t("public.approverWords", { name: facts.approverName, day: day(facts.approvedOn) }),
    ],
    [
      t("public.supervision"),
      t("public.supervisionWords", {
        opinion: facts.opinion,
        name: facts.opinionByName,
        day: day(facts.opinionOn),
      }),
    ],
    [t("public.feedback"), day(facts.feedbackUntil)],
    [t("public.contact"), facts.contact],
    [t("public.basis"), facts.legalBasis],
    [t("public.postingTo"), day(facts.postingTo)],
  ];
  return all.filter(([, value]) => value !== "");
}
