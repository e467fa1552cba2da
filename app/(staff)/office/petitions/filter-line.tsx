import { getTranslations } from "next-intl/server";
import { lights } from "@/db/queries/petition-lists";
import { appealRoutes, openCategories } from "@/domain/petitions/kinds";
import { petitionStates, sealedStates } from "@/domain/petitions/states";

type Props = { asked: Record<"words" | "state" | "category" | "route" | "light" | "entered", string> };

/** Number or title, state, category, route, light, and what is not yet in the national system. No script needed. */
export async function FilterLine({ asked }: Props) {
  const t = await getTranslations("petitions");
  const open = petitionStates.filter((state) => state !== "draft" && !sealedStates.includes(state));
  const choices: [keyof Props["asked"], string, [string, string][]][] = [
    ["state", t("list.everyState"), open.map((state) => [state, t(`state.${state}.name`)])],
    ["category", t("list.everyCategory"), openCategories.map((each) => [each, t(`category.${each}`)])],
    ["route", t("list.everyRoute"), appealRoutes.map((each) => [each, t(`route.${each}`)])],
    ["light", t("list.everyLight"), lights.map((each) => [each, t(`list.${each}`)])],
  ];
  return (
    <form method="get" className="row filter-line">
      <input
        name="q"
        type="search"
        defaultValue={asked.words}
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        maxLength={60}
        className="grow"
      />
      {choices.map(([name, every, options]) => (
        <select
          key={`${name}${asked[name]}`}
          name={name}
          defaultValue={asked[name]}
          aria-label={t(`list.${name}` as "list.state")}
        >
          <option value="">{every}</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ))}
      <label className="choice">
        <input type="checkbox" name="entered" value="no" defaultChecked={asked.entered === "no"} />
        <span>{t("list.notEntered")}</span>
      </label>
      <button type="submit" className="button button-plain">
        {t("find")}
      </button>
    </form>
  );
}
