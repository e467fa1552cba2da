import { getTranslations } from "next-intl/server";
import { Matter, type MatterTold } from "@/components/my/matter";
import { listMyMatters } from "@/db/queries/my-home";
import type { Viewer } from "@/domain/access";
import { restingStates } from "@/domain/applications/states";
import { statusOf } from "@/server/applications/status";

const shownAtOnce = 6;
type Row = Awaited<ReturnType<typeof listMyMatters>>[number];

/** What the villager handed in, what still runs first; the first step when there is nothing yet. */
export async function MyMatters({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("my");
  const rows = await listMyMatters(viewer, shownAtOnce + 1);
  return (
    <section className="stack-small" aria-labelledby="matters">
      <h2 id="matters">{t("matters")}</h2>
      {rows.length === 0 && (
        <div className="empty">
          <p>{t("empty")}</p>
          <p>{t("emptyNext")}</p>
        </div>
      )}
      <ul className={rows.length > 0 ? "list" : undefined}>
        {(await Promise.all(rows.slice(0, shownAtOnce).map(told))).map(({ id, ...matter }) => (
          <Matter key={id} {...matter} />
        ))}
      </ul>
      {rows.length > shownAtOnce && (
        <a className="list-title" href="/my/applications">
          {t("allMatters")}
        </a>
      )}
    </section>
  );
}

/** In plain words: a running matter says who has it and until when, a resting one only how it ended. */
async function told(matter: Row): Promise<MatterTold & { id: string }> {
  const t = await getTranslations("my");
  const status = await statusOf(matter);
  const isResting = restingStates.includes(matter.state);
  const until = status.until ?? undefined;
  return {
    id: matter.id,
    href: `/my/applications/${matter.id}`,
    title: matter.title,
    number: t("number", { number: matter.receiptNo ?? "" }),
    marks: matter.isOwn ? [] : [t("forOther")],
    now: status.now,
    lines: isResting
      ? []
      : [
          { name: status.words.next, text: status.next },
          ...(status.who ? [{ name: status.words.who, text: status.who }] : []),
          ...(until ? [{ name: status.words.until, text: until }] : []),
        ],
    due: isResting || !status.due ? undefined : { name: status.words.until, told: status.due },
  };
}
