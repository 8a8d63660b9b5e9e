/** A file as read: the header's words and the rows under it, with their line in the file (the header is 1). */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const IMPORT_TABLES = ['bodies', 'contacts', 'groups'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** The files of one import; any may be missing. */
export type ImportFiles = Readonly<Partial<Record<ImportTable, CsvTable>>>;

/** What is wrong in a file, where, and what to do about it. */
export interface ImportFault {
  readonly table: ImportTable;
  readonly line: number;
  readonly column: string;
  readonly detail: string;
  readonly remedy: string;
}

/** One line of the preview: nothing of it is written before the person says so. */
export interface ImportChange {
  readonly table: ImportTable;
  readonly line: number;
  readonly act: 'add' | 'change';
  /** The body's or group's code and name. */
  readonly code: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportPreview {
  /** Names this very set of changes; it no longer fits when the directory or a file has changed. */
  readonly importHash: string;
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  /** Rows that say what the directory says already. */
  readonly unchanged: number;
}
