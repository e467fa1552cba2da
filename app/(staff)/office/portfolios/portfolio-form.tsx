import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks, Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { PortfolioRow } from "@/db/queries/portfolios";
import type { Day } from "@/domain/calendar/day";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import { setPortfolio } from "./actions";
import type { PortfolioMap } from "./map";

type Props = {
  matterId: string;
  current: PortfolioRow | undefined;
  map: PortfolioMap;
  today: Day;
  before: Outcome | undefined;
};

/** The row that holds from a day on; today's is the start. */
export async function PortfolioForm({ matterId, current, map, today, before }: Props) {
  const t = await getTranslations("people");
  return (
    <Form action={setPortfolio} once={newOnce()} before={before} className="stack column">
      <input type="hidden" name="matterId" value={matterId} />
      <p className="hint">{t("changePortfolioHint")}</p>
      <Select
        name="leaderPostId"
        label={t("leader")}
        empty={t("choose")}
        value={current?.leaderPostId ?? ""}
        choices={map.leaderChoices}
      />
      <Select
        name="leadOfficeId"
        label={t("leadOffice")}
        empty={t("choose")}
        value={current?.leadOfficeId ?? ""}
        choices={map.officeChoices}
      />
      <details>
        <summary>{t("others")}</summary>
        <Checks
          name="assistantPostIds"
          label={t("assistants")}
          isOptional
          value={current?.assistantPostIds ?? []}
          choices={map.leaderChoices}
        />
        <Checks
          name="coOfficeIds"
          label={t("coOffices")}
          isOptional
          value={current?.coOfficeIds ?? []}
          choices={map.officeChoices}
        />
      </details>
      <Field name="fromOn" label={t("firstDay")} type="date" value={today} />
      <Field name="basis" label={t("basis")} hint={t("basisHint")} isOptional />
      <Button>{t("save")}</Button>
    </Form>
  );
}
