import type { CsvTable } from '#application';
import { CSV_FAULTS, CSV_REMEDIES } from '#wording';
import { CsvUnreadable, TABLE_ROWS_MAX } from '../csv/read-csv.js';
import { extractText, type ExtractionOptions } from './extract-text.js';

/**
 * The table on the first visible sheet of an .xlsx: its first row that says something is the header. Read in the child
 * process, as every file of a stranger is.
 *
 * @throws ExtractionRefused when the file is refused; CsvUnreadable when it has too many rows.
 */
export async function readSheet(
  bytes: Buffer,
  options: Pick<ExtractionOptions, 'office' | 'signal'> = {},
): Promise<CsvTable> {
  const asked = { ...options, cells: true, pictures: 'leave' } as const;
  const { cells = [] } = await extractText({ bytes, fileName: 'table.xlsx' }, asked);
  const [header, ...rows] = cells;
  if (header === undefined) throw new CsvUnreadable(1, CSV_FAULTS.empty, CSV_REMEDIES.header);
  if (rows.length > TABLE_ROWS_MAX) {
    const fault = CSV_FAULTS.tooManyRows(TABLE_ROWS_MAX);
    throw new CsvUnreadable(TABLE_ROWS_MAX + 1, fault, CSV_REMEDIES.split);
  }
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return { columns: header.cells.slice(0, width), rows };
}
