import "server-only";
import { getTranslations } from "next-intl/server";
import type { Shown } from "@/db/client";
import { listOpenDesks } from "@/db/queries/assignments";
import { type Clock, listClocks } from "@/db/queries/clocks";
import { listSupplements } from "@/db/queries/supplements";
import type { SpecialProcedure } from "@/domain/applications/papers";
import { type ApplicationState, restingStates } from "@/domain/applications/states";
import { sumOf } from "@/server/clock-sum";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";

/** What the panel must know; a page with the whole application gives it by `courseOf`. */
export type Course = Shown<{
  id: string;
  state: ApplicationState;
  officeName: string;
  officePhone: string;
  pause: SpecialProcedure | null;
}>;

const order = ["service.supplementNotice", "service.promise", "service.deferredMaterial"];

/** The clock that matters to the applicant now: the running one, or the promise as it ended. */
export function mainClock(clocks: readonly Clock[]): Clock | undefined {
  const shown = clocks.filter(({ rule }) => order.includes(rule));
  const running = shown.filter(({ stoppedAt }) => stoppedAt === null);
  running.sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  return running[0] ?? shown.find(({ rule }) => rule === "service.promise");
}

/**
 * How a matter stands, in the applicant's words: what happened, who has it (the post and the office's number, never a
 * private one), what comes next, until when, and how the days were counted.
 */
export async function statusOf(course: Course) {
  const t = await getTranslations("applications");
  const { state, pause } = course;
  const { long } = await dayFormat();
  const isResting = restingStates.includes(state);
  const [desk] = isResting ? [] : await listOpenDesks(course);
  const clock = mainClock(await listClocks(course));
  const [notice] = state === "supplement" ? await listSupplements(course) : [];
  const special = state === "special" && pause ? pause : undefined;
  return {
    words: {
      now: t("status.now"),
      who: t("status.who"),
      next: t("status.next"),
      until: t("status.until"),
      sum: t("status.sum"),
    },
    name: t(`state.${state}.name`),
    now: t(`state.${state}.now`),
    next: t(`state.${state}.next`),
    who: desk && (desk.postName ? whoHas(t, { ...desk, postName: desk.postName }) : t("status.you")),
    until: notice && t("status.supplementUntil", { day: long(notice.dueOn) }),
    due: clock && !notice ? (await dueTeller())(clock) : undefined,
    sum: clock && !isResting ? await sumOf(clock) : undefined,
    pause:
      special &&
      t("status.pause", {
        kind: t(`special.${special.kind}`),
        reason: special.reason,
        day: long(special.expectedUntil),
      }),
  };
}
export type Status = Awaited<ReturnType<typeof statusOf>>;

type Say = Awaited<ReturnType<typeof getTranslations<"applications">>>;
type Whose = { postName: string; officeName: string | null; officePhone: string | null };
/** The post and its office's number: never a person's own (DU-09). */
function whoHas(t: Say, { postName: post, officeName: office, officePhone: phone }: Whose): string {
  if (!office) return post;
  return phone ? t("status.postPhone", { post, office, phone }) : t("status.postOffice", { post, office });
}
