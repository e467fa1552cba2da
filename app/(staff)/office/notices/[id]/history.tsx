import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { listEvents } from "@/db/queries/events";
import type { Notice } from "@/db/queries/notices";
import { dayFormat } from "@/server/day-format";
import { wordsOf } from "@/server/words";

/** Who did what and why, what was sent back included; what the clock did is the portal's own. */
export async function History({ notice }: { notice: Notice }) {
  const t = await getTranslations("noticeDesk");
  const shell = await getTranslations("shell");
  const say = await wordsOf("events");
  const { moment } = await dayFormat();
  const events = await listEvents(notice);
  return (
    <Timeline
      title={t("history")}
      format={moment}
      events={events.map(({ id, what, at, opinion, actorName, postName, actingForName, toState }) => {
        const post = actingForName
          ? shell("actingFor", { name: actingForName, post: postName ?? "" })
          : postName;
        const isScheduled = what === "notices.release" && toState === "scheduled";
        return {
          ...{ id, at, opinion },
          what: isScheduled ? t("releasedForLater") : say(what),
          who: [actorName ?? t("portal"), post].filter(Boolean).join("　"),
        };
      })}
    />
  );
}
