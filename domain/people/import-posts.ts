import type { Duty } from "../access";
import { type Day, isDay } from "../calendar/day";
import { dutyFault } from "./duties";
import { type Cells, type Fault, missingAndDouble } from "./importing";

export type PostRow = {
  line: number;
  name: string;
  officeId: string | null;
  villageId: string | null;
  duties: Duty[];
  rank: number;
  holderId: string | null;
  fromOn: Day | null;
  basis: string;
};

export type KnownPosts = {
  offices: ReadonlyMap<string, string>;
  villages: ReadonlyMap<string, string>;
  /** Every name a duty may have, in small letters. */
  duties: ReadonlyMap<string, Duty>;
  /** By account name and by name; a name that several people have is "many". */
  people: ReadonlyMap<string, { id: string; duties: readonly Duty[] } | "many">;
  /** `place|name` of open posts. */
  posts: ReadonlySet<string>;
  /** Who imports: nobody appoints themselves. */
  importerId: string | null;
};

/** Posts and their holders from the cells of a table, with the faults of each row. */
export function readPosts(cells: readonly Cells[], known: KnownPosts): { rows: PostRow[]; faults: Fault[] } {
  const faults = missingAndDouble(cells, ["post", "duties"], []);
  const given = new Map<string, Duty[]>();
  const seen = new Set<string>();
  const rows = cells.map((row): PostRow => {
    const wrong = (column: Fault["column"], key: string, args?: Fault["args"]) =>
      faults.push({ line: row.line, column, key, ...(args && { args }) });
    const { post = "", place = "", holder = "", from = "", rank = "", basis = "" } = row;
    if ([...post].length > 40) wrong("post", "tooLong", { maximum: 40 });
    const [officeId, villageId] = [known.offices.get(place) ?? null, known.villages.get(place) ?? null];
    if (place && !officeId && !villageId)
      wrong("place", "people.importFaults.noPlace", { name: place.slice(0, 40) });
    const key = `${place}|${post}`;
    if (post && (known.posts.has(key) || seen.has(key))) wrong("post", "people.importFaults.postExists");
    seen.add(key);
    const duties = dutiesOf(row.duties ?? "", known, (name) =>
      wrong("duties", "people.importFaults.noDuty", { name }),
    );
    const fault = dutyFault(duties);
    if (fault) wrong("duties", fault);
    if (rank && !/^\d{1,4}$/.test(rank)) wrong("rank", "notANumber");
    if (holder && !from) wrong("from", "people.importFaults.missing");
    if (from && !isDay(from)) wrong("from", "notADay");
    const found = holder ? known.people.get(holder.toLowerCase()) : undefined;
    if (holder && !found) wrong("holder", "people.importFaults.noPerson", { name: holder.slice(0, 40) });
    if (found === "many") wrong("holder", "people.importFaults.manyPersons", { name: holder.slice(0, 40) });
    const person = found === "many" ? undefined : found;
    if (person) {
      if (person.id === known.importerId) wrong("holder", "people.errors.notOneself");
      const all = [...person.duties, ...(given.get(person.id) ?? []), ...duties];
      const mixed = fault ? null : dutyFault(all);
      if (mixed) wrong("holder", mixed);
      given.set(person.id, [...(given.get(person.id) ?? []), ...duties]);
    }
    return {
      line: row.line,
      name: post,
      officeId,
      villageId: officeId ? null : villageId,
      duties,
      rank: /^\d{1,4}$/.test(rank) ? Number(rank) : 100,
      holderId: person?.id ?? null,
      fromOn: isDay(from) ? from : null,
      basis: basis.slice(0, 80),
    };
  });
  return { rows, faults: faults.sort((a, b) => a.line - b.line) };
}

/** 经办人、综合窗口 → handler, windowClerk. */
function dutiesOf(text: string, known: KnownPosts, unknown: (name: string) => void): Duty[] {
  const names = text.split(/[、,，;；/]+/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))].flatMap((name) => {
    const duty = known.duties.get(name.toLowerCase());
    if (!duty) unknown(name.slice(0, 40));
    return duty ? [duty] : [];
  });
}
