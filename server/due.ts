import "server-only";
import { getTranslations } from "next-intl/server";
import { type Light, light } from "@/domain/clocks/light";
import { type Remaining, remaining } from "@/domain/clocks/remaining";
import { litOf, type StoredClock } from "@/domain/clocks/stored";
import type { DueTold } from "@/domain/clocks/told";
import { publishedCalendar } from "@/server/calendar";
import { dayFormat } from "@/server/day-format";

type Running = StoredClock & { stoppedAt?: Date | null; wasLate?: boolean | null };

/** Loads calendar and words once and then describes any number of clocks for `<Due>`; made for lists. */
export async function dueTeller(now = new Date()): Promise<(clock: Running) => DueTold> {
  const calendar = await publishedCalendar();
  const t = await getTranslations("clocks.due");
  const { long } = await dayFormat();
  const provisional = { mark: t("provisional"), hint: t("provisionalHint") };

  const inWords = ({ state, amount, unit }: Remaining, colour: Light): string => {
    if (state === "lastDay") return t(unit === "hours" ? "lastHour" : "lastDay");
    if (state === "overdue") return t(unit === "hours" ? "overdueHours" : "overdueDays", { amount });
    const suffix = unit === "hours" ? "Hours" : unit;
    if (state === "paused") return t(suffix === "WD" ? "pausedWD" : "pausedCD", { amount });
    return t(`${colour === "near" ? "near" : "left"}${suffix}`, { amount });
  };

  return (clock) => {
    const day = { iso: clock.dueOn, day: long(clock.dueOn) };
    if (clock.stoppedAt)
      return {
        ...day,
        left: t(clock.wasLate ? "late" : "inTime"),
        colour: clock.wasLate ? "overdue" : "done",
      };
    const colour = light(litOf(clock), now, calendar);
    const left = inWords(remaining(litOf(clock), now, calendar), colour);
    return { ...day, left, colour, provisional: clock.isProvisional ? provisional : undefined };
  };
}
