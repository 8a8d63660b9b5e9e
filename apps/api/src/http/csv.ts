/** A cell that begins like a formula is shown, not run, by a spreadsheet: people write reasons and names. */
const FORMULA = /^[=+\-@\t\r]/;

type Cell = string | number | null;

function csvCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row of a file of comma-separated values (RFC 4180). */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The head row, with the mark by which spreadsheets know that the file is UTF-8. */
export const csvHead = (cells: readonly Cell[]): string => `\ufeff${csvLine(cells)}`;

export const CSV_TYPE = 'text/csv; charset=utf-8';
