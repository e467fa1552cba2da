import { getTranslations } from "next-intl/server";
import { orderClasses, orderLevels } from "@/domain/hotline/kinds";
import { orderStates } from "@/domain/hotline/states";

type Asked = { words: string; state: string; orderClass: string; level: string };

/** Words, state, class and urgency; works without scripts. */
export async function OrderFilter({ asked }: { asked: Asked }) {
  const t = await getTranslations("hotline");
  const chosen = (name: string, value: string, every: string, choices: [string, string][]) => (
    <select name={name} defaultValue={value} key={`${name}${value}`} aria-label={every}>
      <option value="">{every}</option>
      {choices.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
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
      {chosen(
        "state",
        asked.state,
        t("list.everyState"),
        orderStates.map((state) => [state, t(`state.${state}.name`)]),
      )}
      {chosen(
        "class",
        asked.orderClass,
        t("list.everyClass"),
        orderClasses.map((each) => [each, t(`class.${each}`)]),
      )}
      {chosen(
        "level",
        asked.level,
        t("list.everyLevel"),
        orderLevels.map((each) => [each, t(`level.${each}`)]),
      )}
      <button type="submit" className="button button-plain">
        {t("find")}
      </button>
    </form>
  );
}
