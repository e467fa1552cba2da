import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { listEvents } from "@/db/queries/events";
import type { Report } from "@/db/queries/finance-reports";
import { dayFormat } from "@/server/day-format";
import { wordsOf } from "@/server/words";

/** What happened to the accounts, by whom, in which post, for whom. */
export async function History({ report }: { report: Report }) {
  const t = await getTranslations("finance");
  const shell = await getTranslations("shell");
  const say = await wordsOf("events");
  const { moment } = await dayFormat();
  const events = await listEvents(report);
  return (
    <Timeline
      title={t("history")}
      format={moment}
      events={events.map(({ id, what, at, opinion, actorName, postName, actingForName }) => {
        const post = actingForName
          ? shell("actingFor", { name: actingForName, post: postName ?? "" })
          : postName;
        return { id, at, opinion, what: say(what), who: [actorName, post].filter(Boolean).join("　") };
      })}
    />
  );
}
