import "server-only";
import { parse } from "csv-parse/sync";
import { Refused } from "@/domain/outcome";

/** The rows of a table as `sheetsIn` hands it over: tabs between cells (a workbook), else commas (CSV). */
export function tableRows(text: string): string[][] {
  const isTabbed = text.slice(0, text.indexOf("\n") >>> 0).includes("\t");
  try {
    return parse(text, {
      delimiter: isTabbed ? "\t" : ",",
      quote: isTabbed ? null : '"',
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    throw new Refused("people.importFaults.unreadable", {}, "sheet");
  }
}
