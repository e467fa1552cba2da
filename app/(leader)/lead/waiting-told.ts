import { getTranslations } from "next-intl/server";
import type { WaitingTold } from "@/components/lead/waiting-list";
import type { Waiting } from "@/db/queries/lead-waiting";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { placeOf } from "@/domain/subjects";
import { dayFormat } from "@/server/day-format";

/** The lines of the list in the leader's words: what to do, from where, until when, for whom. */
export async function waitingTold(viewer: Viewer, waiting: readonly Waiting[]): Promise<WaitingTold[]> {
  const t = await getTranslations("lead");
  const all = await getTranslations();
  const { short } = await dayFormat();
  const today = dayOf(new Date());
  return waiting.map((work) => {
    const acting = viewer.posts.find(({ postId }) => postId === work.postId)?.actingFor;
    const key = `steps.${work.step}`;
    // A module may keep the word with its own: `petitions.desk.passOpinion`.
    const own = work.step.replace(".", ".desk.");
    const other = all.has(own as never) ? all(own as never) : t("steps.other");
    return {
      id: work.id,
      href: placeOf(work.subjectKind, work.subjectId, work.caseKind),
      title: work.title ?? work.number ?? "—",
      step: t.has(key as never) ? t(key as never) : other,
      lines: [
        work.officeName ? t("from", { office: work.officeName }) : "",
        acting ? t("actingFor", { name: acting.name }) : "",
        work.urgedCount > 0 ? t("urged", { count: work.urgedCount }) : "",
        work.dueOn ? t("dueBy", { day: short(work.dueOn) }) : "",
      ].filter(Boolean),
      late: work.dueOn && work.dueOn < today ? t("late") : undefined,
    };
  });
}
