import { type Cells, type Fault, missingAndDouble } from "./importing";
import { isIdNumber, isMobile } from "./numbers";

export type PersonRow = {
  line: number;
  name: string;
  phone: string;
  idNumber: string;
  villageId: string | null;
  villageGroup: number | null;
  accountName: string | null;
};

/** What the township knows already, so that nobody is entered twice. */
export type KnownPeople = {
  villages: ReadonlyMap<string, string>;
  /** `name|phone`, ID numbers and account names that are taken. */
  persons: ReadonlySet<string>;
  idNumbers: ReadonlySet<string>;
  accounts: ReadonlySet<string>;
};

/** People from the cells of a table, with the faults of each row. */
export function readPeople(
  cells: readonly Cells[],
  known: KnownPeople,
): { rows: PersonRow[]; faults: Fault[] } {
  const faults = missingAndDouble(cells, ["name"], ["idNumber", "account"]);
  const rows = cells.map((row): PersonRow => {
    const wrong = (column: Fault["column"], key: string, args?: Fault["args"]) =>
      faults.push({ line: row.line, column, key, ...(args && { args }) });
    const { name = "", phone = "", idNumber = "", village = "", group = "", account = "" } = row;
    if ([...name].length > 40) wrong("name", "tooLong", { maximum: 40 });
    if (phone && !isMobile(phone)) wrong("phone", "notAPhone");
    if (idNumber && !isIdNumber(idNumber)) wrong("idNumber", "notAnIdNumber");
    if (idNumber && known.idNumbers.has(idNumber.toUpperCase()))
      wrong("idNumber", "people.errors.idNumberTaken");
    if (phone && known.persons.has(`${name}|${phone}`)) wrong("phone", "people.errors.phoneTaken");
    if (village && !known.villages.has(village))
      wrong("village", "people.importFaults.noVillage", { name: village.slice(0, 40) });
    if (group && !/^\d{1,2}$/.test(group)) wrong("group", "notANumber");
    if (account && !/^[a-z][a-z0-9.-]{2,29}$/.test(account)) wrong("account", "people.errors.accountName");
    if (account && known.accounts.has(account)) wrong("account", "people.importFaults.accountTaken");
    return {
      line: row.line,
      name,
      phone,
      idNumber,
      villageId: known.villages.get(village) ?? null,
      villageGroup: /^\d{1,2}$/.test(group) ? Number(group) : null,
      accountName: account || null,
    };
  });
  return { rows, faults: faults.sort((a, b) => a.line - b.line) };
}
