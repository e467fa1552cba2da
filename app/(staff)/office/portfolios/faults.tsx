import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Day } from "@/domain/calendar/day";
import { mapFaults } from "@/domain/portfolios/rules";
import { newOnce } from "@/server/once";
import { keepOne, setPortfolio } from "./actions";
import type { PortfolioMap } from "./map";

type Props = { map: PortfolioMap; today: Day; mayManage: boolean };

/** Overlaps and gaps, each mended in one step (office.md §8.3 a). */
export async function MapFaults({ map, today, mayManage }: Props) {
  const t = await getTranslations("people");
  const nameOf = new Map(map.matters.map(({ id, name }) => [id, name]));
  const faults = mapFaults([...nameOf.keys()], map.rows, today);
  if (faults.length === 0) return <p className="report report-good">{t("mapClear")}</p>;
  return (
    <section aria-labelledby="faults" className="report report-bad stack-small">
      <h2 id="faults">{t("mapFaults", { count: faults.length })}</h2>
      <ul className="list">
        {faults.map(({ matterId, kind, rowIds }) => {
          const rows = map.rows.filter(({ id }) => rowIds.includes(id));
          return (
            <li key={matterId} className="stack-small">
              <p>
                <strong>{nameOf.get(matterId)}</strong>{" "}
                <span className="tag tag-red">{t(`mapFault.${kind}`)}</span>
              </p>
              {mayManage && kind === "overlap" && (
                <Form action={keepOne} once={newOnce()}>
                  <input type="hidden" name="id" value={matterId} />
                  {rows.map((row) => (
                    <Button key={row.id} name="keepId" value={row.id} kind="plain">
                      {t("keep", {
                        leader: map.post(row.leaderPostId),
                        office: map.office(row.leadOfficeId),
                      })}
                    </Button>
                  ))}
                </Form>
              )}
              {mayManage && kind !== "overlap" && (
                <Form action={setPortfolio} once={newOnce()}>
                  <input type="hidden" name="matterId" value={matterId} />
                  <input type="hidden" name="fromOn" value={today} />
                  <div className="grid-2">
                    <Select
                      name="leaderPostId"
                      label={t("leader")}
                      empty={t("choose")}
                      value={rows[0]?.leaderPostId ?? ""}
                      choices={map.leaderChoices}
                    />
                    <Select
                      name="leadOfficeId"
                      label={t("leadOffice")}
                      empty={t("choose")}
                      value={rows[0]?.leadOfficeId ?? ""}
                      choices={map.officeChoices}
                    />
                  </div>
                  {rows[0]?.assistantPostIds.map((id) => (
                    <input key={id} type="hidden" name="assistantPostIds[]" value={id} />
                  ))}
                  {rows[0]?.coOfficeIds.map((id) => (
                    <input key={id} type="hidden" name="coOfficeIds[]" value={id} />
                  ))}
                  <Button kind="plain">{t("fillGap")}</Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
