import "server-only";
import { getTranslations } from "next-intl/server";
import { listNextClocks } from "@/db/queries/clocks";
import { type listDesk, subjectsOf } from "@/db/queries/desk";
import type { Viewer } from "@/domain/access";
import type { DeskLine } from "@/domain/applications/told";
import { dayOf, daysBetween } from "@/domain/calendar/day";
import { factsOfKind } from "@/domain/cases/registry";
import type { DueTold } from "@/domain/clocks/told";
import { maskedName } from "@/domain/masking";
import { placeOf } from "@/domain/subjects";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";

type Work = Awaited<ReturnType<typeof listDesk>>[number];

/** Who brought it, masked; not at all where its kind keeps that to the module (petitions). */
const shownName = ({ caseKind, applicantName }: Work): string | null =>
  applicantName && caseKind && !factsOfKind(caseKind).isShielded ? maskedName(applicantName) : null;

/** The lines of a desk in words: what is expected, from whom, why it came, until when. */
export async function deskLines(viewer: Viewer, work: Work[]): Promise<DeskLine[]> {
  const t = await getTranslations("desk");
  const all = await getTranslations();
  const { long, short } = await dayFormat();
  const clocks = await listNextClocks(subjectsOf(work));
  const tell = await dueTeller();
  const today = dayOf(new Date());

  const due = ({ subjectId, dueOn }: Work): DueTold | undefined => {
    const clock = clocks.get(subjectId);
    if (clock && clock.dueOn === dueOn) return tell(clock);
    if (!dueOn) return undefined;
    const left = daysBetween(today, dueOn);
    const colour = left < 0 ? "overdue" : left <= 3 ? "near" : "normal";
    return {
      iso: dueOn,
      day: long(dueOn),
      left: left < 0 ? t("overdue") : t("left", { days: left }),
      colour,
    };
  };
  const said = (key: string): string => (all.has(key as never) ? all(key as never) : key);
  const expected = (step: string): string => {
    // A module may keep the word with its own: `petitions.desk.register`.
    const key = [`desk.steps.${step}`, step.replace(".", ".desk.")].find((each) => all.has(each as never));
    return key ? all(key as never) : t("otherStep");
  };

  return work.map((each) => {
    const post = viewer.posts.find(({ postId }) => postId === each.postId);
    return {
      id: each.id,
      href: placeOf(each.subjectKind, each.subjectId, each.caseKind),
      title: each.title ?? each.receiptNo ?? expected(each.step),
      step: expected(each.step),
      facts: [
        each.receiptNo,
        shownName(each),
        each.officeName,
        t("since", { day: short(dayOf(each.openedAt)) }),
        said(each.reason),
        viewer.posts.length > 1 && post?.name,
      ].filter((fact): fact is string => Boolean(fact)),
      due: due(each),
      marks: [
        post?.actingFor && t("actingFor", { name: post.actingFor.name }),
        each.urgedCount > 0 && t("urged", { count: each.urgedCount }),
      ].filter((mark): mark is string => Boolean(mark)),
    };
  });
}
