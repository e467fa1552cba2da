import { getTranslations } from "next-intl/server";
import { listDoneForMe } from "@/db/queries/stand-ins";
import type { Viewer } from "@/domain/access";
import { placeOf } from "@/domain/subjects";
import { dayFormat } from "@/server/day-format";
import { wordsOf } from "@/server/words";

/** What was done in the viewer's name while away. */
export async function DoneForMe({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("people");
  const word = await wordsOf("events");
  const { moment } = await dayFormat();
  const done = await listDoneForMe(viewer);
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="done-for-me" className="stack-small">
      <h2 id="done-for-me">{t("doneForMe")}</h2>
      <ul className="list">
        {done.map((event) => (
          <li key={event.id}>
            <a
              className="list-title"
              href={placeOf(event.subjectKind, event.subjectId, event.caseKind) ?? "/office"}
            >
              {event.title ?? t("untitled")}
            </a>
            <p className="hint">
              {t("doneBy", { name: event.actorName, what: word(event.what) })} · {moment(event.at)}
            </p>
            {event.opinion && <blockquote className="opinion">{event.opinion}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
