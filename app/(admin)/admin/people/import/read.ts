import { listKnownPeople, listKnownPosts } from "@/db/queries/people-import";
import { type Duty, duties, type Viewer } from "@/domain/access";
import { readPeople } from "@/domain/people/import-people";
import { readPosts } from "@/domain/people/import-posts";
import { type Column, type ImportKind, importColumns, readCells } from "@/domain/people/importing";
import { languages, messages } from "@/messages";
import { tableRows } from "@/server/table";

const words = languages.map((language) => messages[language].people);

/** A column's head in either language leads to the column. */
const headsOf = (kind: ImportKind): Map<string, Column> =>
  new Map(
    importColumns[kind].flatMap((column) =>
      words.map((people) => [people.importHeads[column].toLowerCase(), column] as const),
    ),
  );

const dutyNames: Map<string, Duty> = new Map(
  duties.flatMap((duty) => [
    [duty.toLowerCase(), duty] as const,
    ...words.map((people) => [people.duty[duty].toLowerCase(), duty] as const),
  ]),
);

/** The list as it would be written, and every fault; read anew at the preview and at the confirmation. */
export async function readImport(viewer: Viewer, kind: ImportKind, text: string) {
  const cells = readCells(kind, tableRows(text), headsOf(kind));
  if (cells.faults.length > 0)
    return { kind, cells: cells.rows, people: [], posts: [], faults: cells.faults };
  if (kind === "people") {
    const { rows, faults } = readPeople(cells.rows, await listKnownPeople(viewer, cells.rows));
    return { kind, cells: cells.rows, people: rows, posts: [], faults };
  }
  const { rows, faults } = readPosts(cells.rows, await listKnownPosts(viewer, dutyNames));
  return { kind, cells: cells.rows, people: [], posts: rows, faults };
}
