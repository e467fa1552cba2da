import { getTranslations } from "next-intl/server";
import { Light } from "@/components/ui/light";
import { type PublishedVillage, publishedDues } from "@/db/queries/published-disclosure";
import { dayFormat } from "@/server/day-format";
import { lightTeller, periodTeller } from "@/server/disclosure/told";

/** What a village must publish and has not yet, with its light (public.md §3.3 board rules, Art. 31). */
export async function Dues({ village }: { village: PublishedVillage }) {
  const t = await getTranslations("disclosure");
  const dues = await publishedDues(village.id);
  const light = await lightTeller("itemLights");
  const period = await periodTeller();
  const { long } = await dayFormat();
  if (dues.length === 0) return <p className="report report-good">{t("public.dueNone")}</p>;
  return (
    <section aria-labelledby="dues" className="stack-small">
      <h2 id="dues">{t("public.dueTitle")}</h2>
      <ul className="list">
        {dues.map(({ id, kind, periodFrom, periodTo, dueOn, isOrdered, orderDueOn }) => {
          const { colour, word } = light(dueOn);
          return (
            <li key={id} className="split">
              <span>
                <strong>{t(`kinds.${kind}`)}</strong> {period(periodFrom, periodTo)}
                <span className="hint block">
                  {t("public.dueBy", { day: long(dueOn) })}
                  {isOrdered && orderDueOn && <> · {t("public.orderedPublic", { day: long(orderDueOn) })}</>}
                </span>
              </span>
              <span className="row">
                <Light colour={colour}>{word}</Light>
                {colour === "overdue" && (
                  <a
                    className="tap no-print"
                    href={`/own?to=${encodeURIComponent(`/my/complaints/new?village=${village.id}&item=${id}`)}`}
                  >
                    {t("public.complain")}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
