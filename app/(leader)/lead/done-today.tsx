import { getTranslations } from "next-intl/server";
import { listDoneToday } from "@/db/queries/lead-home";
import type { Viewer } from "@/domain/access";
import { placeOf } from "@/domain/subjects";
import { wordsOf } from "@/server/words";

/** What the leader has decided today: a decided matter leaves the list above and stands here. */
export async function DoneToday({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("lead");
  const word = await wordsOf("events");
  const done = await listDoneToday(viewer);
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="done" className="stack-small">
      <h2 id="done">{t("doneToday")}</h2>
      <ul>
        {done.map(({ id, what, title, subjectKind, subjectId }) => (
          <li key={id}>
            <a className="tap" href={placeOf(subjectKind, subjectId) ?? "/office"}>
              {title}
            </a>{" "}
            <span className="tag">{word(what)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
