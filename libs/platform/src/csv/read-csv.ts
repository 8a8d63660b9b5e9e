import { CsvError, parse } from 'csv-parse/sync';
import type { CsvTable } from '#application';
import { CSV_FAULTS, CSV_REMEDIES } from '#wording';

/** Rows of one table, whatever file it stands in. */
export const TABLE_ROWS_MAX = 20_000;

/** Thrown when a file cannot be read as CSV at all; `detail` and `remedy` are for people. */
export class CsvUnreadable extends Error {
  public constructor(
    public readonly line: number,
    public readonly detail: string,
    public readonly remedy: string,
  ) {
    super(detail);
    this.name = 'CsvUnreadable';
  }
}

interface WrappedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A first line by which spreadsheets are told the delimiter; it is no row. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([;,])"?[ \t]*(?:\r\n?|\n|$)/i;

/** Spreadsheets here write `;` where the decimal sign is a comma: a line of its own or the header tells which. */
function delimiterOf(text: string): ',' | ';' {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  if (told !== undefined) return told as ',' | ';';
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function decode(file: string | Uint8Array): string {
  if (typeof file === 'string') return file;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new CsvUnreadable(1, CSV_FAULTS.notUtf8, CSV_REMEDIES.saveAsUtf8);
  }
}

/**
 * Reads a CSV file: UTF-8 with or without BOM, parted by `,` or `;`, quoted as RFC 4180. Empty lines and a first line
 * `sep=;` are passed over; each row keeps its line in the file.
 *
 * @throws CsvUnreadable wrong encoding, broken quotes, rows of another width, no header, too many rows.
 */
export function readCsv(file: string | Uint8Array): CsvTable {
  const text = decode(file);
  const [header, ...rows] = parseRows(text);
  if (header === undefined) {
    throw new CsvUnreadable(1, CSV_FAULTS.empty, CSV_REMEDIES.header);
  }
  if (rows.length > TABLE_ROWS_MAX) {
    throw new CsvUnreadable(
      TABLE_ROWS_MAX + 1,
      CSV_FAULTS.tooManyRows(TABLE_ROWS_MAX),
      CSV_REMEDIES.split,
    );
  }
  return { columns: header.cells, rows };
}

function parseRows(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const separator = SEPARATOR_LINE.exec(text)?.[0] ?? '';
  const above = separator === '' ? 0 : 1;
  try {
    // With `info` each record comes wrapped, which the library's types do not say.
    const parsed = parse(text.slice(separator.length), {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly WrappedRecord[];
    return parsed.map(({ record, info }) => ({ line: info.lines + above, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (typeof error['lines'] === 'number' ? error['lines'] : 1) + above;
    const detail =
      error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
        ? CSV_FAULTS.cellsDiffer
        : CSV_FAULTS.quoteOpen;
    throw new CsvUnreadable(line, detail, CSV_REMEDIES.line);
  }
}
