import type { AuditAsked } from "@/domain/audit/asked";

type Choice = { value: string; label: string };
type Props = {
  asked: AuditAsked;
  people: readonly Choice[];
  whats: readonly { name: string; choices: readonly Choice[] }[];
  kinds: readonly Choice[];
  words: Record<
    "who" | "anybody" | "what" | "anything" | "kind" | "anyKind" | "from" | "to" | "show" | "reset",
    string
  >;
};

/** Person, deed, kind of subject and days: one plain form, no script needed. */
export function AuditFilter({ asked, people, whats, kinds, words }: Props) {
  return (
    <search>
      <form method="get" action="/admin/audit" className="row filter-line">
        {asked.question && <input type="hidden" name="question" value={asked.question} />}
        <span className="pair">
          <label htmlFor="who">{words.who}</label>
          <select id="who" name="who" defaultValue={asked.personId} key={asked.personId}>
            <option value="">{words.anybody}</option>
            <Options choices={people} />
          </select>
        </span>
        <span className="pair">
          <label htmlFor="what">{words.what}</label>
          <select id="what" name="what" defaultValue={asked.what} key={asked.what}>
            <option value="">{words.anything}</option>
            {whats.map(({ name, choices }) => (
              <optgroup key={name} label={name}>
                <Options choices={choices} />
              </optgroup>
            ))}
          </select>
        </span>
        <span className="pair">
          <label htmlFor="kind">{words.kind}</label>
          <select id="kind" name="kind" defaultValue={asked.subjectKind} key={asked.subjectKind}>
            <option value="">{words.anyKind}</option>
            <Options choices={kinds} />
          </select>
        </span>
        <span className="pair">
          <label htmlFor="from">{words.from}</label>
          <input id="from" name="from" type="date" defaultValue={asked.from} />
        </span>
        <span className="pair">
          <label htmlFor="to">{words.to}</label>
          <input id="to" name="to" type="date" defaultValue={asked.to} />
        </span>
        <button type="submit" className="button button-plain">
          {words.show}
        </button>
        <a className="tap" href="/admin/audit">
          {words.reset}
        </a>
      </form>
    </search>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
