import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { handedOut, notHandedOut } from "@/db/queries/own-data";
import * as schema from "@/db/schema";
import { categories, retention } from "@/domain/privacy/retention";

/** Tables that may hold something about a villager: they hang on a matter, or on a person other than by office. */
const staffColumns =
  /^(.*(drafter|masked|published|imported|confirmed|opined|opinion|edited|recorded|added|answered|reviewer|released|author|decided|proposed|issued|entered|fixed|actingFor|ended|asked_by|absent|standIn|stand_in|first_reviewer|second_reviewer|first_contact).*)$/i;
/** Posts, notices and papers of the office: persons in them act for the office. */
const ofTheOffice = ["post_holders", "stand_ins", "notice_receipts", "redaction_copies", "audit_checks"];

test("every table that keeps something about villagers is handed out to them, or says why not (个人信息保护法第四十五条)", () => {
  const tables = Object.entries(schema).filter(([, value]) => is(value, PgTable)) as unknown as [
    string,
    PgTable,
  ][];
  expect(tables.length).toBeGreaterThan(30);
  const missing = tables.filter(([name, table]) => {
    if (ofTheOffice.includes(getTableName(table))) return false;
    const hangs = getTableConfig(table).foreignKeys.some((key) => {
      const { columns, foreignTable } = key.reference();
      const at = getTableName(foreignTable);
      const isPersons =
        (at === "people" || at === "accounts") && columns.some((column) => !staffColumns.test(column.name));
      return isPersons || at === "cases";
    });
    return hangs && !(name in handedOut) && !(name in notHandedOut);
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

test("nothing is registered that is no table", () => {
  for (const name of [...Object.keys(handedOut), ...Object.keys(notHandedOut)])
    expect(Object.keys(schema)).toContain(name);
  expect(Object.keys(getTableColumns(schema.ratings))).toContain("grade");
});

test("a job only ends what has a number of days", () => {
  for (const key of categories) expect(retention[key].end === "job").toBe(retention[key].days !== null);
});
