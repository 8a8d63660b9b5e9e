/** What a cell holds; a text stays a text whatever it begins with, no program runs it. */
export type TableCellValue = string | number | null;

/** A table as a file: what stands above it, its rows, their sums. */
export interface TableFile {
  readonly title: string;
  /** Lines under the title. */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCellValue[])[];
  /** The last row; null: nothing adds up. */
  readonly sums: readonly TableCellValue[] | null;
  /** Sheets after the first of a spreadsheet; a word processor's file has the first alone. */
  readonly more?: readonly Omit<TableFile, 'more'>[];
}

export type TableFormat = 'xlsx' | 'docx';

const WRITERS: Readonly<Record<TableFormat, () => Promise<(table: TableFile) => Promise<Buffer>>>> =
  {
    xlsx: async () => (await import('./write-xlsx.js')).writeXlsx,
    docx: async () => (await import('./write-docx.js')).writeDocx,
  };

/** The bytes of the file; the library of its kind is loaded only when one is asked for. */
export async function writeTableFile(table: TableFile, format: TableFormat): Promise<Buffer> {
  const write = await WRITERS[format]();
  return write(table);
}

export const TABLE_MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
