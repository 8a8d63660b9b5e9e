const ENDS_ITEM = /[.,;:]$/;
const STARTS_ITEM = /^[-+•*\p{Lu}\d(]/u;

/** Lines of one cell in one line: separate items (names one below the other) are parted by a semicolon. */
export const cellText = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text === '') return line;
      return STARTS_ITEM.test(line) && !ENDS_ITEM.test(text)
        ? `${text}; ${line}`
        : `${text} ${line}`;
    }, '')
    .replaceAll(' | ', ' / ');

/** A table row as a line, `cell | cell`; undefined when it is empty. A row with one filled cell is that cell's text. */
export function rowText(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return undefined;
  return filled.length === 1 ? filled[0] : cells.join(' | ').trimEnd();
}

/** Rows of one table, which may have come from several pages. */
export interface TableRows {
  readonly cells: readonly (readonly string[])[];
  lines(): string[];
}

const sameRow = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a !== undefined && b !== undefined && a.join('\n') === b.join('\n');

const widest = (rows: readonly (readonly string[])[]) =>
  Math.max(0, ...rows.map(({ length }) => length));

/** A row cut by a page end has no text in its first cell on the next page. */
const isRest = (row: readonly string[] | undefined, above: readonly string[] | undefined) =>
  row !== undefined &&
  above !== undefined &&
  row.length === above.length &&
  row.length > 2 &&
  row[0] === '' &&
  above[0] !== '';

const joined = (above: readonly string[], rest: readonly string[]) =>
  above.map((cell, at) => `${cell} ${rest[at] ?? ''}`.trim());

/** Goes on with a table on the next page: a repeated heading is dropped and a row cut in two is made whole. */
export function appendTable(
  table: TableRows | undefined,
  rows: readonly (readonly string[])[],
): TableRows {
  let cells = rows;
  if (table !== undefined && widest(table.cells) === widest(rows)) {
    const fresh = sameRow(table.cells[0], rows[0]) ? rows.slice(1) : rows;
    const last = table.cells[table.cells.length - 1];
    const [first, ...others] = fresh;
    cells =
      isRest(first, last) && last !== undefined && first !== undefined
        ? [...table.cells.slice(0, -1), joined(last, first), ...others]
        : [...table.cells, ...fresh];
  } else if (table !== undefined) cells = [...table.cells, ...rows];
  return { cells, lines: () => cells.flatMap((row) => rowText(row) ?? []) };
}
