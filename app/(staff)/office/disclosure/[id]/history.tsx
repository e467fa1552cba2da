import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { listEvents } from "@/db/queries/events";
import { dayFormat } from "@/server/day-format";
import { wordsOf } from "@/server/words";

/** Who did what and why; what the calendar did is the portal's own. */
export async function History({ item }: { item: Parameters<typeof listEvents>[0] }) {
  const t = await getTranslations("disclosure.item");
  const shell = await getTranslations("shell");
  const say = await wordsOf("events");
  const { moment } = await dayFormat();
  const events = await listEvents(item);
  return (
    <Timeline
      title={t("history")}
      format={moment}
      events={events.map(({ id, what, at, opinion, actorName, postName, actingForName }) => {
        const post = actingForName
          ? shell("actingFor", { name: actingForName, post: postName ?? "" })
          : postName;
        return {
          ...{ id, at, opinion, what: say(what) },
          who: [actorName ?? t("portal"), post].filter(Boolean).join("　"),
        };
      })}
    />
  );
}
