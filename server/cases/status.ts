import "server-only";
import { getTranslations } from "next-intl/server";
import type { Shown } from "@/db/client";
import { listOpenDesks } from "@/db/queries/assignments";
import { type Clock, listClocks } from "@/db/queries/clocks";
import { type CaseKind, factsOfKind } from "@/domain/cases/registry";
import type { StatusTold } from "@/domain/cases/told";
import { sumOf } from "@/server/clock-sum";
import { dueTeller } from "@/server/due";
import { wordsOf } from "@/server/words";

/** What the panel must know of a matter; nothing about the person. */
export type Course = Shown<{
  id: string;
  kind: CaseKind;
  state: string;
  closedAt: Date | null;
  officeName: string;
  officePhone: string;
}>;

/** The clock that matters to the applicant now: the running one, or the last of them as it ended. */
export function mainClock(clocks: readonly Clock[], order: readonly string[]): Clock | undefined {
  const shown = clocks.filter(({ rule }) => order.includes(rule));
  const running = shown.filter(({ stoppedAt }) => stoppedAt === null);
  running.sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  return running[0] ?? order.map((key) => shown.find(({ rule }) => rule === key)).find(Boolean);
}

/**
 * How a matter stands, in the applicant's words: what happened, who has it (the post and the office's number, never a
 * private one), what comes next, until when, and how the days were counted. `extra` is what its kind has to add.
 */
export async function courseTold(
  course: Course,
  extra: { until?: string | undefined; pause?: string | undefined } = {},
): Promise<StatusTold> {
  const t = await getTranslations("cases.status");
  const { module, clocks: order } = factsOfKind(course.kind);
  const say = await wordsOf(module);
  const isResting = course.closedAt !== null;
  const [desk] = isResting ? [] : await listOpenDesks(course);
  const clock = mainClock(await listClocks(course), order);
  return {
    words: { now: t("now"), who: t("who"), next: t("next"), until: t("until"), sum: t("sum") },
    now: say(`state.${course.state}.now`),
    next: say(`state.${course.state}.next`),
    who: desk && (desk.postName ? whoHas(t, { ...desk, postName: desk.postName }) : t("you")),
    until: extra.until,
    due: clock && !extra.until && !isResting ? (await dueTeller())(clock) : undefined,
    sum: clock && !isResting ? await sumOf(clock) : undefined,
    pause: extra.pause,
  };
}

type Say = Awaited<ReturnType<typeof getTranslations<"cases.status">>>;
type Whose = { postName: string; officeName: string | null; officePhone: string | null };
/** The post and its office's number: never a person's own (DU-09). */
function whoHas(t: Say, { postName: post, officeName: office, officePhone: phone }: Whose): string {
  if (!office) return post;
  return phone ? t("postPhone", { post, office, phone }) : t("postOffice", { post, office });
}
