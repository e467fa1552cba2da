import { getTranslations } from "next-intl/server";
import { Select } from "@/components/ui/field";
import type { Ask } from "@/db/queries/asks";
import { publishedOffices } from "@/db/queries/offices";
import { publishedServices } from "@/db/queries/published-services";
import type { Viewer } from "@/domain/access";
import type { AskTarget } from "@/domain/asks/states";
import { reportCategories } from "@/domain/reports/kinds";
import { suggestionsFor } from "@/server/asks/suggestions";

type Props = {
  viewer: Viewer;
  ask: Ask;
  target: AskTarget;
  /** The item of the suggestion that was followed. */
  item: string;
};

/** What the kind needs: the item for an application, what is broken for a report, the office for all others. */
export async function TargetFields({ viewer, ask, target, item }: Props) {
  const t = await getTranslations("asks");
  const kinds = await getTranslations("reports.categories");
  const { items, offices: best, category } = await suggestionsFor(viewer, ask.ask.text);
  if (target === "application") {
    const services = await publishedServices();
    const chosen = services.find(({ slug }) => slug === item)?.slug ?? items[0]?.slug ?? "";
    return (
      <Select
        name="item"
        label={t("staff.chooseItem")}
        empty={t("pickOne")}
        value={chosen}
        choices={services.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    );
  }
  const offices = await publishedOffices();
  return (
    <>
      {target === "report" && (
        <Select
          name="category"
          label={t("staff.category")}
          value={category}
          choices={reportCategories.map((each) => ({ value: each, label: kinds(each) }))}
        />
      )}
      {(target === "consultation" || target === "suggestion" || target === "report") && (
        <Select
          name="officeId"
          label={t("staff.chooseOffice")}
          empty={t("staff.laterOffice")}
          value={best[0]?.officeId ?? ""}
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
