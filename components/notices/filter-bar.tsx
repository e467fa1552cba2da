import { SearchLine } from "@/components/ui/search-line";

type Choice = { id: string; name: string };
type Props = {
  asked: {
    q?: string | undefined;
    category?: string | undefined;
    village?: string | undefined;
    month?: string | undefined;
  };
  categories: readonly { href: string; text: string; isChosen: boolean }[];
  villages: readonly Choice[];
  /** `2026-11`, newest first. */
  months: readonly string[];
  words: Record<
    | "searchLabel"
    | "searchHint"
    | "search"
    | "byCategory"
    | "byVillage"
    | "everyVillage"
    | "byMonth"
    | "everyMonth"
    | "show",
    string
  >;
};

/** Search line, categories, village and month of a board: links and two plain forms, no script needed. */
export function FilterBar({ asked, categories, villages, months, words }: Props) {
  return (
    <>
      <SearchLine
        action="/notices"
        label={words.searchLabel}
        hint={words.searchHint}
        button={words.search}
        value={asked.q}
      >
        <Kept asked={asked} names={["category", "village", "month"]} />
      </SearchLine>
      <nav aria-label={words.byCategory} className="chips">
        {categories.map(({ href, text, isChosen }) => (
          <a key={href} href={href} aria-current={isChosen ? "true" : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <form method="get" action="/notices" className="row filter-line">
        <Kept asked={asked} names={["q", "category"]} />
        <span className="pair">
          <label htmlFor="village">{words.byVillage}</label>
          <select id="village" name="village" defaultValue={asked.village} key={`village-${asked.village}`}>
            <option value="">{words.everyVillage}</option>
            {villages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <span className="pair">
          <label htmlFor="month">{words.byMonth}</label>
          <select id="month" name="month" defaultValue={asked.month} key={`month-${asked.month}`}>
            <option value="">{words.everyMonth}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {month}
              </option>
            ))}
          </select>
        </span>
        <button type="submit" className="button button-plain">
          {words.show}
        </button>
      </form>
    </>
  );
}

function Kept({ asked, names }: { asked: Props["asked"]; names: readonly (keyof Props["asked"])[] }) {
  return names.map(
    (name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />,
  );
}
