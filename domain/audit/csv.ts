/**
 * One line of a CSV table (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it:
 * `=1+1` → `'=1+1`.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
